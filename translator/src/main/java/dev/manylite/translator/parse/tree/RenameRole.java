package dev.manylite.translator.parse.tree;

/** ALTER ROLE … RENAME TO. */
public record RenameRole(String name, String newName, int position) implements UtilityStatement {}
