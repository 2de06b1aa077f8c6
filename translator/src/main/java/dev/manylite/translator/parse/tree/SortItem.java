package dev.manylite.translator.parse.tree;

/**
 * An item of ORDER BY.
 *
 * @param nullsFirst null where not written
 * @param usingOperator of {@code USING <}; null if none
 */
public record SortItem(
    Expression expression,
    boolean descending,
    Boolean nullsFirst,
    String usingOperator,
    int position)
    implements Node {}
