package dev.manylite.translator.parse.tree;

/** One of the things that ALTER TYPE does to attributes. */
public sealed interface AttributeAction {
  /** Whether tables of the type are altered too. */
  boolean cascade();

  record Add(Attribute attribute, boolean cascade) implements AttributeAction {}

  record Drop(String name, boolean ifExists, boolean cascade) implements AttributeAction {}

  record SetType(Attribute attribute, boolean cascade) implements AttributeAction {}
}
