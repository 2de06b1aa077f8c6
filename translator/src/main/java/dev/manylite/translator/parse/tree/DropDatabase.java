package dev.manylite.translator.parse.tree;

/** DROP DATABASE. */
public record DropDatabase(String name, boolean ifExists, boolean force, int position)
    implements UtilityStatement {}
