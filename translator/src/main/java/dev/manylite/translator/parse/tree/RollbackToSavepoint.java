package dev.manylite.translator.parse.tree;

/** ROLLBACK TO. */
public record RollbackToSavepoint(String name, int position) implements UtilityStatement {}
