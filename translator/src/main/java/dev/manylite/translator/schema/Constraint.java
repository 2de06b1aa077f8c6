package dev.manylite.translator.schema;

import java.util.List;

/** A table constraint (pg_constraint); every one has a name, given or generated. */
public sealed interface Constraint {
  int oid();

  String name();

  record PrimaryKey(int oid, String name, List<String> columns) implements Constraint {}

  record Unique(int oid, String name, List<String> columns) implements Constraint {}

  /**
   * @param expression PostgreSQL text without the outer parentheses
   */
  record Check(int oid, String name, String expression) implements Constraint {}

  record ForeignKey(
      int oid,
      String name,
      List<String> columns,
      String referencedSchema,
      String referencedTable,
      List<String> referencedColumns,
      Action onUpdate,
      Action onDelete,
      boolean deferrable,
      boolean initiallyDeferred)
      implements Constraint {}

  /** Referential action, with SQLite's and PostgreSQL's common spelling. */
  enum Action {
    NO_ACTION("NO ACTION"),
    RESTRICT("RESTRICT"),
    CASCADE("CASCADE"),
    SET_NULL("SET NULL"),
    SET_DEFAULT("SET DEFAULT");

    private final String sql;

    Action(String sql) {
      this.sql = sql;
    }

    public String sql() {
      return sql;
    }
  }
}
