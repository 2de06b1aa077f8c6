package dev.manylite.translator.bound;

/**
 * A column of a query's result.
 *
 * @param name the name that the client sees; may repeat
 * @param alias unique in its query ({@code c1}, {@code c2} …): the name in the emitted SQL
 */
public record OutputColumn(String name, String alias, BoundExpression expression) {}
