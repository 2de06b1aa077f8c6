package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.schema.Relation;
import java.util.Map;

/**
 * What EXPLAIN has to know of a statement besides SQLite's plan of it: what SQLite's names stand
 * for, and what is done with the rows that it finds.
 *
 * @param target the table that is written; null for a query
 * @param sources by the numbers of the emitted aliases
 * @param commonTables WITH queries by their emitted names
 */
public record Outline(
    BoundStatement statement,
    Relation target,
    Shape shape,
    Map<Integer, Source> sources,
    Map<String, Source> commonTables) {

  public enum Kind {
    TABLE,
    COMMON_TABLE,
    FUNCTION,
    SUBQUERY
  }

  /**
   * @param name the table's, function's or WITH query's; null for a subquery
   * @param alias by which the statement refers to it
   * @param relation null unless it is a table
   * @param shape of a subquery or WITH query; null for others
   */
  public record Source(Kind kind, String name, String alias, Relation relation, Shape shape) {}

  /** What of a query's rows is not seen in SQLite's plan. */
  public record Shape(
      boolean limited, boolean aggregated, boolean grouped, boolean windowed, boolean distinct) {
    public static final Shape PLAIN = new Shape(false, false, false, false, false);
  }
}
