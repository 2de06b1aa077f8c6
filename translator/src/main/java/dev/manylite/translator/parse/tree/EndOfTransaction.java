package dev.manylite.translator.parse.tree;

/** What ON COMMIT says of temporary tables is to be done; nobody writes this. */
public record EndOfTransaction(int position) implements DefinitionStatement {}
