package dev.manylite.translator.schema;

import dev.manylite.translator.definition.CheckOption;
import dev.manylite.translator.type.value.Utf8;
import java.util.List;
import java.util.Optional;

/**
 * A table, view or system relation that a query can name (pg_class). Immutable.
 *
 * @param oid stable over restarts
 * @param schema e.g. {@code public}, {@code pg_catalog}
 * @param sqliteName the table's name in the SQLite file (unquoted)
 * @param hasRowid false for WITHOUT ROWID tables and views
 * @param viewQuery the view's SELECT in PostgreSQL's dialect (SQLite's for FOREIGN_VIEW); null
 *     unless {@code kind} is VIEW, or SYSTEM and a query over other system relations
 * @param comment null if none
 * @param rowidColumn the column that is SQLite's rowid (an INTEGER PRIMARY KEY); null if none. A
 *     null written to it is no violation for SQLite, which assigns the next number
 * @param numbersRows that numbering is what is wanted, as in tables of other programs; else a null
 *     in {@code rowidColumn} must be refused (23502)
 * @param checkOption of a view; null if none
 * @param lineage what it has from other tables
 * @param triggers in the order of their names, in which they fire
 * @param storage what is kept to be shown
 */
public record Relation(
    int oid,
    String schema,
    String name,
    Kind kind,
    String sqliteName,
    boolean hasRowid,
    List<Column> columns,
    List<Constraint> constraints,
    List<Index> indexes,
    String viewQuery,
    String comment,
    String rowidColumn,
    boolean numbersRows,
    CheckOption checkOption,
    Lineage lineage,
    List<Trigger> triggers,
    Storage storage) {
  /** System catalogs have lower OIDs than the views over them. */
  private static final int FIRST_SYSTEM_VIEW = 10_000;

  private static final List<String> ROWID_NAMES = List.of("rowid", "_rowid_", "oid");

  public Relation {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    triggers = List.copyOf(triggers);
  }

  /** A relation without triggers. */
  public Relation(
      int oid,
      String schema,
      String name,
      Kind kind,
      String sqliteName,
      boolean hasRowid,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      String viewQuery,
      String comment,
      String rowidColumn,
      boolean numbersRows,
      CheckOption checkOption,
      Lineage lineage) {
    this(
        oid,
        schema,
        name,
        kind,
        sqliteName,
        hasRowid,
        columns,
        constraints,
        indexes,
        viewQuery,
        comment,
        rowidColumn,
        numbersRows,
        checkOption,
        lineage,
        List.of(),
        Storage.NONE);
  }

  /** A relation that has nothing to do with others. */
  public Relation(
      int oid,
      String schema,
      String name,
      Kind kind,
      String sqliteName,
      boolean hasRowid,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      String viewQuery,
      String comment,
      String rowidColumn,
      boolean numbersRows,
      CheckOption checkOption) {
    this(
        oid,
        schema,
        name,
        kind,
        sqliteName,
        hasRowid,
        columns,
        constraints,
        indexes,
        viewQuery,
        comment,
        rowidColumn,
        numbersRows,
        checkOption,
        Lineage.NONE);
  }

  /** A relation that is no view with a check option. */
  public Relation(
      int oid,
      String schema,
      String name,
      Kind kind,
      String sqliteName,
      boolean hasRowid,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      String viewQuery,
      String comment,
      String rowidColumn,
      boolean numbersRows) {
    this(
        oid,
        schema,
        name,
        kind,
        sqliteName,
        hasRowid,
        columns,
        constraints,
        indexes,
        viewQuery,
        comment,
        rowidColumn,
        numbersRows,
        null);
  }

  /** Whether it has no rows of its own, of the system's relations too. */
  public boolean isView() {
    return viewQuery != null
        || kind == Kind.VIEW
        || kind == Kind.FOREIGN_VIEW
        || kind == Kind.SYSTEM && oid >= FIRST_SYSTEM_VIEW && !name.startsWith("sql_");
  }

  /** A name of SQLite's rowid that no column has taken; empty where there is none. */
  public Optional<String> rowidName() {
    return hasRowid
        ? ROWID_NAMES.stream()
            .filter(name -> columns.stream().noneMatch(c -> c.name().equalsIgnoreCase(name)))
            .findFirst()
        : Optional.empty();
  }

  /** A relation none of whose columns is the rowid. */
  public Relation(
      int oid,
      String schema,
      String name,
      Kind kind,
      String sqliteName,
      boolean hasRowid,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      String viewQuery,
      String comment) {
    this(
        oid,
        schema,
        name,
        kind,
        sqliteName,
        hasRowid,
        columns,
        constraints,
        indexes,
        viewQuery,
        comment,
        null,
        false);
  }

  /** Rows that are inserted into it go to its partitions. */
  public boolean isPartitioned() {
    return lineage.isPartitioned();
  }

  /** Its rows are kept as a table's are; the kind is TABLE. */
  public boolean isMaterialized() {
    return lineage.materialization() != null;
  }

  /** The SELECT of a view, materialized or not; null for others. */
  public String definingQuery() {
    if (isMaterialized()) {
      return lineage.materialization().query();
    }
    return kind == Kind.FOREIGN_VIEW ? null : viewQuery;
  }

  /** Whether its query takes its place where it is read. */
  public boolean isExpanded() {
    return viewQuery != null && kind != Kind.FOREIGN_VIEW;
  }

  /** What messages call it. */
  public String word() {
    if (isMaterialized()) {
      return "materialized view";
    }
    return viewQuery == null && kind != Kind.FOREIGN_VIEW ? "table" : "view";
  }

  /** With other triggers, brought into order. */
  public Relation withTriggers(List<Trigger> changed) {
    return new Relation(
        oid,
        schema,
        name,
        kind,
        sqliteName,
        hasRowid,
        columns,
        constraints,
        indexes,
        viewQuery,
        comment,
        rowidColumn,
        numbersRows,
        checkOption,
        lineage,
        changed.stream().sorted((a, b) -> Utf8.compare(a.name(), b.name())).toList(),
        storage);
  }

  public boolean isTemporary() {
    return schema.equals(Schema.TEMPORARY);
  }

  public Optional<Column> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  public enum Kind {
    TABLE,
    VIEW,
    /** A relation of pg_catalog or information_schema, filled by the gateway before the query. */
    SYSTEM,
    /** A view that another program made, in SQLite's dialect; read as it stands. */
    FOREIGN_VIEW
  }
}
