package dev.manylite.translator.function.system.routine;

/**
 * An operator of pg_operator.
 *
 * @param left 0 for a prefix operator
 */
public record CatalogOperator(int oid, String name, int left, int right) {}
