package dev.manylite.translator.bound;

import java.util.List;

/**
 * A column of a query's result.
 *
 * @param name the name that the client sees; may repeat. Null for what RETURNING computes without
 *     returning it
 * @param alias unique in its query ({@code c1}, {@code c2} …): the name in the emitted SQL
 */
public record OutputColumn(String name, String alias, BoundExpression expression) {

  /** Those that are returned. */
  public static List<OutputColumn> returned(List<OutputColumn> columns) {
    return columns.stream().filter(c -> c.name() != null).toList();
  }
}
