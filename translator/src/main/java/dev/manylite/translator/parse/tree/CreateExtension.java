package dev.manylite.translator.parse.tree;

/** CREATE EXTENSION. */
public record CreateExtension(String name, boolean ifNotExists, int position)
    implements DefinitionStatement {}
