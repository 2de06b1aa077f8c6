package dev.manylite.translator.parse.tree;

import java.util.List;

/** An item of FROM (manual, 7.2.1). */
public sealed interface FromItem extends Node {

  /** {@code AS name (columns…)}; {@code definitions} for {@code AS t(a int, b text)}. */
  record Alias(String name, List<String> columns, List<ColumnDefinition> definitions) {
    /**
     * Of the rows that a rule's action is carried out for: its columns are found by qualified names
     * only, and {@code *} does not stand for them.
     */
    public static final String RULE = "*rule*";

    public record ColumnDefinition(String name, TypeName type, int position) {}
  }

  /** alias is null if none was given. */
  record Table(String schema, String name, boolean only, Alias alias, int position)
      implements FromItem {}

  record Subquery(Query query, boolean lateral, Alias alias, int position) implements FromItem {}

  /** One function, or several for ROWS FROM. */
  record Function(
      List<Expression> calls, boolean withOrdinality, boolean lateral, Alias alias, int position)
      implements FromItem {}

  /**
   * @param using null unless USING was written; {@code usingAlias} its AS, null if none
   */
  record Join(
      FromItem left,
      FromItem right,
      Kind kind,
      boolean natural,
      Expression on,
      List<String> using,
      String usingAlias,
      Alias alias,
      int position)
      implements FromItem {
    public enum Kind {
      INNER,
      LEFT,
      RIGHT,
      FULL,
      CROSS
    }
  }

  /** TABLESAMPLE. */
  record TableSample(
      Table table, String method, List<Expression> arguments, Expression repeatable, int position)
      implements FromItem {}
}
