package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.gateway.sqlite.KeptMemory;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.plpgsql.PlStatement.Into;
import java.util.ArrayList;
import java.util.List;

/** SQL statements of a body being run (manual, 43.5.2 and 43.5.3). */
final class PlStatements {
  /** The rows of a query, all of them; whoever has them closes this. */
  record Rows(
      List<Object[]> rows, List<ResultColumn> columns, List<Integer> tables, KeptMemory memory)
      implements AutoCloseable {
    @Override
    public void close() {
      memory.close();
    }
  }

  private record Found(Object[] first, long count) {}

  private final PlExecution execution;

  PlStatements(PlExecution execution) {
    this.execution = execution;
  }

  void sql(PlStatement.Sql sql) {
    PlQuery query = execution.routine.statement(sql.statement());
    String text = query.statement().text();
    BodyCommands.refuse(
        query.statement().tree(), "unsupported transaction command in PL/pgSQL", "PL/pgSQL");
    if (query.isQuery()) {
      Plan plan = execution.plan(query);
      Object[] arguments = query.arguments(execution.values);
      if (plan.returnsRows() && sql.into() == null) {
        execution.inSql(text, () -> step(plan, arguments, Long.MAX_VALUE));
        SqlFault fault =
            new SqlFault(SqlState.SYNTAX_ERROR, "query has no destination for result data");
        throw plan.command() == Plan.Command.SELECT
            ? fault.withHint("If you want to discard the results of a SELECT, use PERFORM instead.")
            : fault;
      }
      execution.found(run(text, plan, arguments, sql.into()) > 0);
    } else if (query.statement().tree() instanceof Call) {
      new PlCalls(execution).call(sql.statement());
    } else {
      execution.inSql(text, () -> execution.frame.run(query.statement()));
    }
  }

  void perform(PlStatement.Perform perform) {
    PlQuery query = execution.routine.expression(perform.query());
    Plan plan = execution.plan(query);
    String text = query.statement().text();
    execution.found(run(text, plan, query.arguments(execution.values), null) > 0);
  }

  /**
   * Runs a query to its end; rows that nobody asked for are lost.
   *
   * @param into null where nobody asks for rows
   * @return how many rows there were, or were changed
   */
  long run(String text, Plan plan, Object[] arguments, Into into) {
    boolean writes = plan.command() != Plan.Command.SELECT;
    if (into != null && !plan.returnsRows()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "INTO used with a command that cannot return data");
    }
    long most = into == null || writes ? Long.MAX_VALUE : into.strict() ? 2 : 1;
    Found found = execution.inSql(text, () -> step(plan, arguments, most));
    if (into != null) {
      if (found.count() == 0 && into.strict()) {
        throw new SqlFault("P0002", "query returned no rows");
      }
      if (found.count() > 1 && (into.strict() || writes)) {
        throw new SqlFault("P0003", "query returned more than one row")
            .withHint("Make sure the query returns a single row, or use LIMIT 1.");
      }
      execution.values.assignRow(
          into.targets(), plan.columns(), found.first(), execution::subscript);
    }
    execution.rowCount = found.count();
    return found.count();
  }

  private Found step(Plan plan, Object[] arguments, long most) {
    try (NestedQuery query = execution.frame.start(plan, arguments)) {
      if (!plan.returnsRows()) {
        return new Found(null, query.run());
      }
      Object[] first = query.next();
      long count = first == null ? 0 : 1;
      while (count > 0 && count < most && query.next() != null) {
        count++;
      }
      return new Found(first, count);
    }
  }

  /** All of its rows: what is done with them must not be seen. */
  Rows read(Plan plan, Object[] arguments) {
    List<Object[]> rows = new ArrayList<>();
    KeptMemory memory = execution.frame.handle.keeping();
    try (NestedQuery query = execution.frame.start(plan, arguments)) {
      for (Object[] row = query.next(); row != null; row = query.next()) {
        memory.add(row);
        rows.add(row);
      }
      return new Rows(rows, plan.columns(), query.rowTables(), memory);
    } catch (RuntimeException | Error e) {
      memory.close();
      throw e;
    }
  }

  /** As {@link #read}, for a loop or cursor. */
  Rows open(Plan plan, Object[] arguments) {
    if (!plan.returnsRows()) {
      throw new SqlFault(
          SqlState.INVALID_CURSOR_DEFINITION, "cannot open " + plan.command() + " query as cursor");
    }
    return read(plan, arguments);
  }
}
