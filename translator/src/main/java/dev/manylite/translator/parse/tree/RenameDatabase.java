package dev.manylite.translator.parse.tree;

/** ALTER DATABASE … RENAME TO. */
public record RenameDatabase(String name, String newName, int position)
    implements UtilityStatement {}
