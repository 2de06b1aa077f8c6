package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE STATISTICS.
 *
 * @param kinds as written; empty for all
 * @param elements columns and expressions, in the order in which they are written
 */
public record CreateStatistics(
    ObjectName name,
    boolean ifNotExists,
    List<String> kinds,
    List<Expression> elements,
    ObjectName table,
    int position)
    implements DefinitionStatement {}
