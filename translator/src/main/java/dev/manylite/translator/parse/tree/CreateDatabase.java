package dev.manylite.translator.parse.tree;

import java.util.List;

/** CREATE DATABASE; a value DEFAULT arrives as null. */
public record CreateDatabase(String name, List<StatementOption> options, int position)
    implements UtilityStatement {}
