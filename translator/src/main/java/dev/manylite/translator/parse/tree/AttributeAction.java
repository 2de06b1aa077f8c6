package dev.manylite.translator.parse.tree;

/** One of the things that ALTER TYPE does to attributes. */
public sealed interface AttributeAction {
  record Add(Attribute attribute) implements AttributeAction {}

  record Drop(String name, boolean ifExists) implements AttributeAction {}

  record SetType(Attribute attribute) implements AttributeAction {}
}
