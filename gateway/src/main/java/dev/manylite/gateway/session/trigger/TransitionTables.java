package dev.manylite.gateway.session.trigger;

import dev.manylite.gateway.session.routine.TriggerCall;
import dev.manylite.gateway.sqlite.ScratchTable;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.ColumnForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows that a statement has changed in a table, before and after (CREATE TRIGGER, REFERENCING).
 * Temporary tables of the handle, gone with the statement.
 */
public final class TransitionTables implements AutoCloseable {
  private final SqliteHandle handle;
  private final Rows before;
  private final Rows after;

  private record Rows(ScratchTable table, Relation relation) {}

  TransitionTables(SqliteHandle handle, Relation relation, boolean before, boolean after) {
    this.handle = handle;
    this.before = before ? create(relation) : null;
    this.after = after ? create(relation) : null;
  }

  private Rows create(Relation relation) {
    handle.ensureCollations(
        relation.columns().stream()
            .map(c -> c.type().base().collation())
            .filter(c -> c != null)
            .collect(Collectors.toSet()));
    ScratchTable table =
        new ScratchTable(
            handle, relation.columns().stream().map(TransitionTables::declaration).toList());
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
    return new Rows(table, named(table.name(), table.name(), columns));
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
    return QuotedName.of(column.name())
        + (collation == null ? "" : " COLLATE " + QuotedName.of(collation));
  }

  /**
   * @param oldRow null where there is none
   * @param newRow null where there is none
   */
  public void add(Object[] oldRow, Object[] newRow) {
    if (before != null && oldRow != null) {
      before.table().add(oldRow);
    }
    if (after != null && newRow != null) {
      after.table().add(newRow);
    }
  }

  /** Under the names that the trigger gives them. */
  List<TriggerCall.Transition> of(Trigger trigger) {
    List<TriggerCall.Transition> named = new ArrayList<>();
    if (trigger.oldTable() != null) {
      named.add(transition(trigger.oldTable(), before.relation()));
    }
    if (trigger.newTable() != null) {
      named.add(transition(trigger.newTable(), after.relation()));
    }
    return named;
  }

  private static TriggerCall.Transition transition(String name, Relation rows) {
    return new TriggerCall.Transition(name, named(name, rows.sqliteName(), rows.columns()));
  }

  @Override
  public void close() {
    if (before != null) {
      before.table().close();
    }
    if (after != null) {
      after.table().close();
    }
  }
}
