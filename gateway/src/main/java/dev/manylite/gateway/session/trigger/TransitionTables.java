package dev.manylite.gateway.session.trigger;

import dev.manylite.gateway.session.routine.TriggerCall;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.ColumnForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that a statement has changed in a table, before and after (CREATE TRIGGER, REFERENCING).
 * Temporary tables of the handle, gone with the statement.
 */
public final class TransitionTables implements AutoCloseable {
  /** In a schema where no table of a user can be. */
  private static final String PREFIX = "pg_catalog.transition_";

  private final SqliteHandle handle;
  private final Relation before;
  private final Relation after;

  TransitionTables(SqliteHandle handle, Relation relation, boolean before, boolean after) {
    this.handle = handle;
    this.before = before ? create(relation) : null;
    this.after = after ? create(relation) : null;
  }

  private Relation create(Relation relation) {
    String table = PREFIX + handle.nextNumber();
    handle.ensureCollations(
        relation.columns().stream()
            .map(c -> c.type().base().collation())
            .filter(c -> c != null)
            .collect(Collectors.toSet()));
    handle.execute(
        relation.columns().stream()
            .map(TransitionTables::declaration)
            .collect(Collectors.joining(", ", "CREATE TEMP TABLE " + quote(table) + " (", ")")));
    List<Column> columns = new ArrayList<>();
    for (Column c : relation.columns()) {
      columns.add(
          new Column(
              c.number(),
              c.name(),
              c.type(),
              false,
              null,
              Column.Identity.NONE,
              null,
              ColumnForm.RUNTIME,
              null));
    }
    return named(table, table, columns);
  }

  /** Where every search path looks first. */
  private static Relation named(String name, String table, List<Column> columns) {
    return new Relation(
        0,
        Schema.PG_CATALOG,
        name,
        Relation.Kind.TABLE,
        table,
        true,
        columns,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static String declaration(Column column) {
    String collation = column.type().base().collation();
    return quote(column.name()) + (collation == null ? "" : " COLLATE " + quote(collation));
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /**
   * @param oldRow null where there is none
   * @param newRow null where there is none
   */
  public void add(Object[] oldRow, Object[] newRow) {
    if (before != null && oldRow != null) {
      add(before, oldRow);
    }
    if (after != null && newRow != null) {
      add(after, newRow);
    }
  }

  private void add(Relation table, Object[] row) {
    String sql =
        IntStream.rangeClosed(1, row.length)
            .mapToObj(i -> "?" + i)
            .collect(
                Collectors.joining(
                    ", ", "INSERT INTO temp." + quote(table.sqliteName()) + " VALUES (", ")"));
    try (Cursor cursor = handle.prepare(sql)) {
      cursor.bindAll(row).run();
    }
  }

  /** Under the names that the trigger gives them. */
  List<TriggerCall.Transition> of(Trigger trigger) {
    List<TriggerCall.Transition> named = new ArrayList<>();
    if (trigger.oldTable() != null) {
      named.add(transition(trigger.oldTable(), before));
    }
    if (trigger.newTable() != null) {
      named.add(transition(trigger.newTable(), after));
    }
    return named;
  }

  private static TriggerCall.Transition transition(String name, Relation rows) {
    return new TriggerCall.Transition(name, named(name, rows.sqliteName(), rows.columns()));
  }

  @Override
  public void close() {
    for (Relation table : new Relation[] {before, after}) {
      if (table != null && handle.transaction().isOpen()) {
        handle.execute("DROP TABLE IF EXISTS temp." + quote(table.sqliteName()));
      }
    }
  }
}
