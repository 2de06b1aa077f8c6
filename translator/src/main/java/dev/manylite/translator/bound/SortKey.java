package dev.manylite.translator.bound;

/**
 * One key of an ordering, its NULL placement resolved (default: last ascending, first descending).
 */
public record SortKey(BoundExpression expression, boolean descending, boolean nullsFirst) {}
