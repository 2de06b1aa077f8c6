package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.portal.CursorOptions;
import dev.manylite.gateway.session.portal.FetchDirection;
import dev.manylite.gateway.session.portal.Portal;
import dev.manylite.gateway.session.row.KeptRows;
import dev.manylite.pgwire.message.Format;
import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.plpgsql.PlVariable;
import java.util.List;
import java.util.Locale;

/** Cursors: portals of the session, whose names refcursor variables hold (manual, 43.7). */
final class PlCursors {
  private final PlExecution execution;

  PlCursors(PlExecution execution) {
    this.execution = execution;
  }

  void open(PlStatement.Open open) {
    PlVariable cursor = open.cursor();
    PlDynamic.Rows rows;
    if (open.dynamic() != null) {
      rows = new PlDynamic(execution).rows(open.dynamic(), open.using());
    } else if (open.query() != null) {
      rows = rows(open.query());
    } else {
      setParameters(cursor, open.arguments());
      rows = rows(cursor.cursor().query());
    }
    add(cursor, rows, open.scroll());
  }

  private void setParameters(PlVariable cursor, List<Fragment> arguments) {
    List<PlVariable> parameters = cursor.cursor().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      execution.values.assign(parameters.get(i), execution.evaluate(arguments.get(i)));
    }
  }

  /** What the cursor's query reads now; later changes are not seen. */
  private PlDynamic.Rows rows(Fragment query) {
    PlQuery plain = execution.routine.statement(query);
    ParsedStatement statement = plain.statement();
    if (!(statement.tree() instanceof Statement.Select select)) {
      Plan plan =
          plain.plan(execution.frame, execution.values, execution.function.variableConflict());
      return new PlDynamic(execution).rows(plan, plain.arguments(execution.values));
    }
    PlVariables variables =
        new PlVariables(query.scope(), execution.values, execution.function.variableConflict());
    ParsedStatement cursor =
        new ParsedStatement(
            new Statement.CursorSelect(select.query(), select.position()),
            statement.text(),
            statement.parameters());
    Plan plan = new PlDynamic(execution).plan(cursor, variables);
    Object[] arguments = new Object[variables.uses().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = execution.values.use(variables.uses().get(i));
    }
    return new PlDynamic(execution).rows(plan, arguments);
  }

  private void add(PlVariable cursor, PlDynamic.Rows rows, Boolean scroll) {
    String name = (String) execution.values.get(cursor);
    if (name == null) {
      name = execution.frame.calls.newPortalName();
      execution.values.set(cursor, name);
    }
    if (execution.frame.session.portals().find(name) != null) {
      throw new SqlFault(SqlState.DUPLICATE_CURSOR, "cursor \"" + name + "\" already in use");
    }
    CursorOptions.Scroll scrolls =
        Boolean.FALSE.equals(scroll) ? CursorOptions.Scroll.NO : CursorOptions.Scroll.YES;
    Portal portal =
        new Portal(
            name,
            "",
            new KeptExecution(rows.columns(), rows.rows(), rows.tables()),
            column -> Format.TEXT,
            new CursorOptions(scrolls, false, false, false),
            execution.frame.session.transaction().moment(),
            false);
    execution.frame.session.portals().add(portal);
    portal.open();
  }

  private Portal portal(PlVariable cursor) {
    String name = (String) execution.values.get(cursor);
    if (name == null) {
      throw new SqlFault("22004", "cursor variable \"" + cursor.name() + "\" is null");
    }
    Portal portal = execution.frame.session.portals().find(name);
    if (portal == null) {
      throw new SqlFault(SqlState.INVALID_CURSOR_NAME, "cursor \"" + name + "\" does not exist");
    }
    return portal;
  }

  void fetch(PlStatement.Fetch fetch) {
    Portal portal = portal(fetch.cursor());
    long count =
        fetch.count() == null
            ? fetch.fixed()
            : execution.integer(fetch.count(), "relative or absolute cursor position is null");
    KeptRows rows = new KeptRows(portal.columns().size());
    FetchDirection direction = FetchDirection.valueOf(fetch.direction().toUpperCase(Locale.ROOT));
    long moved = portal.fetch(direction, count, rows);
    if (!fetch.move()) {
      boolean there = !rows.rows().isEmpty();
      execution.values.assignRow(
          fetch.into().targets(),
          portal.columns(),
          there ? rows.rows().get(rows.rows().size() - 1) : null,
          execution::subscript);
    }
    execution.rowCount = moved;
    execution.values.set(execution.function.found(), moved > 0 ? 1L : 0L);
  }

  void close(PlVariable cursor) {
    Portal portal = portal(cursor);
    execution.frame.session.portals().close(portal.name());
  }

  /** FOR over a bound cursor. */
  PlDynamic.Rows all(PlVariable cursor, List<Fragment> arguments) {
    String name = (String) execution.values.get(cursor);
    if (name != null && execution.frame.session.portals().find(name) != null) {
      throw new SqlFault(SqlState.DUPLICATE_CURSOR, "cursor \"" + name + "\" already in use");
    }
    setParameters(cursor, arguments);
    return rows(cursor.cursor().query());
  }
}
