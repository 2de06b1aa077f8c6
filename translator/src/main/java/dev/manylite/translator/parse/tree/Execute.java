package dev.manylite.translator.parse.tree;

import java.util.List;

/** EXECUTE. */
public record Execute(String name, List<Expression> arguments, int position)
    implements UtilityStatement {}
