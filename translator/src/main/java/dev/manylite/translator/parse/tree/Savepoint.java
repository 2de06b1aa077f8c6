package dev.manylite.translator.parse.tree;

/** SAVEPOINT. */
public record Savepoint(String name, int position) implements UtilityStatement {}
