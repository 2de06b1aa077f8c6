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
    PlStatements.Rows rows;
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
  private PlStatements.Rows rows(Fragment query) {
    PlQuery plain = execution.routine.statement(query);
    ParsedStatement statement = plain.statement();
    if (!(statement.tree() instanceof Statement.Select select)) {
      Plan plan = execution.plan(plain);
      return new PlStatements(execution).open(plan, plain.arguments(execution.values));
    }
    PlVariables variables = new PlVariables(query.scope(), execution.values, execution.conflict());
    ParsedStatement cursor =
        new ParsedStatement(
            new Statement.CursorSelect(select.query(), select.position()),
            statement.text(),
            statement.parameters());
    Plan plan =
        execution.inSql(
            statement.text(), () -> BodyStatement.plan(execution.frame, cursor, variables).plan());
    return new PlStatements(execution).open(plan, variables.arguments());
  }

  private Portal add(PlVariable cursor, PlStatements.Rows rows, Boolean scroll) {
    String name = (String) execution.values.get(cursor);
    if (name == null) {
      name = execution.frame.calls.newPortalName();
      execution.values.set(cursor, name);
    }
    if (execution.frame.session.portals().find(name) != null) {
      rows.close();
      throw new SqlFault(SqlState.DUPLICATE_CURSOR, "cursor \"" + name + "\" already in use");
    }
    CursorOptions.Scroll scrolls =
        Boolean.FALSE.equals(scroll) ? CursorOptions.Scroll.NO : CursorOptions.Scroll.YES;
    Portal portal =
        new Portal(
            name,
            "",
            new KeptExecution(rows),
            column -> Format.TEXT,
            new CursorOptions(scrolls, false, false, false),
            execution.frame.session.transaction().moment(),
            false);
    execution.frame.session.portals().add(portal);
    portal.open();
    return portal;
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
    execution.found(moved > 0);
  }

  void close(PlVariable cursor) {
    Portal portal = portal(cursor);
    execution.frame.session.portals().close(portal.name());
  }

  /** FOR over a bound cursor, which is open meanwhile: WHERE CURRENT OF finds its row. */
  PlExecution.Outcome loop(PlStatement.ForCursor loop) {
    PlVariable cursor = loop.cursor();
    Object name = execution.values.get(cursor);
    if (name != null && execution.frame.session.portals().find((String) name) != null) {
      throw new SqlFault(SqlState.DUPLICATE_CURSOR, "cursor \"" + name + "\" already in use");
    }
    setParameters(cursor, loop.arguments());
    Portal portal = add(cursor, rows(cursor.cursor().query()), cursor.cursor().scroll());
    try {
      return new PlLoops(execution)
          .over(
              () -> next(portal),
              portal.columns(),
              List.of(new PlStatement.Target(loop.row(), List.of())),
              loop.body(),
              loop.label());
    } finally {
      if (execution.frame.session.portals().find(portal.name()) == portal) {
        execution.frame.session.portals().close(portal.name());
      }
      execution.values.set(cursor, name);
    }
  }

  private static Object[] next(Portal portal) {
    KeptRows row = new KeptRows(portal.columns().size());
    portal.fetch(FetchDirection.FORWARD, 1, row);
    return row.rows().isEmpty() ? null : row.rows().get(0);
  }
}
