package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.gateway.session.utility.CommandNames;
import dev.manylite.gateway.sqlite.KeptMemory;
import dev.manylite.translator.Plan;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.ddl.SqlBody;
import dev.manylite.translator.ddl.SqlBodyCheck;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.List;

/** A function in SQL (manual, 38.5): its statements, one after the other; the last one returns. */
final class SqlRoutine implements CompiledRoutine {
  private final Routine routine;
  private final ParameterNames parameters;
  private final List<BodyStatement> statements = new ArrayList<>();

  /**
   * @param types of the inputs
   */
  SqlRoutine(Routine routine, List<SqlType> types) {
    this.routine = routine;
    this.parameters = new ParameterNames(routine.name(), SqlBody.inputNames(routine), types);
    for (ParsedStatement statement : SqlBody.statements(routine)) {
      statements.add(new BodyStatement(statement));
      refuse(statement.tree());
    }
  }

  /**
   * What is looked at before the first call under a schema. CREATE has seen the rest.
   *
   * @throws SqlFault 42P13, 42703 and others
   */
  SqlRoutine checked(Schema schema, TypeContext types) {
    SqlBodyCheck check = new SqlBodyCheck(routine, schema, types);
    if (!check.hasRows() || check.isPolymorphic() || statements.isEmpty()) {
      return this;
    }
    List<OutputColumn> columns = null;
    try {
      columns = check.bound();
      check.result(columns);
    } catch (SqlFault fault) {
      SqlFault placed =
          fault.position() == SqlFault.NO_POSITION || routine.standard()
              ? fault
              : fault.inQuery(routine.body(), fault.position());
      throw Contexts.in(
          placed, where(check.isInlined(columns) ? "during inlining" : "during startup"));
    }
    return this;
  }

  private void refuse(Statement tree) {
    try {
      String command = CommandNames.of(tree) + " is not allowed in an SQL function";
      BodyCommands.refuse(tree, command, "an SQL function");
    } catch (SqlFault fault) {
      throw Contexts.in(fault, where("during startup"));
    }
  }

  @Override
  public Object value(RoutineFrame frame, Object[] arguments, RoutineResults results) {
    List<Object[]> rows = run(frame, arguments, results, 1);
    return rows.isEmpty() ? null : rows.get(0)[0];
  }

  @Override
  public List<Object[]> rows(RoutineFrame frame, Object[] arguments, RoutineResults results) {
    return run(frame, arguments, results, Integer.MAX_VALUE);
  }

  private List<Object[]> run(
      RoutineFrame frame, Object[] arguments, RoutineResults results, int most) {
    List<Object[]> rows = new ArrayList<>();
    int[] statement = new int[1];
    frame.calls.enter(() -> where("statement " + statement[0]));
    try (KeptMemory memory = frame.handle.keeping()) {
      for (BodyStatement one : statements) {
        statement[0]++;
        if (!one.isQuery()) {
          frame.run(one.statement(), parameters, arguments);
        } else {
          boolean last = statement[0] == statements.size();
          run(frame, one, arguments, last ? results : null, most, rows, memory);
        }
      }
    } catch (SqlFault fault) {
      boolean atStart = fault.getMessage().endsWith("is not allowed in a non-volatile function");
      throw Contexts.in(fault, where(atStart ? "during startup" : "statement " + statement[0]));
    } finally {
      frame.calls.leave();
    }
    return rows;
  }

  private String where(String place) {
    return "SQL function \"" + routine.name() + "\" " + place;
  }

  private void run(
      RoutineFrame frame,
      BodyStatement statement,
      Object[] arguments,
      RoutineResults results,
      int most,
      List<Object[]> rows,
      KeptMemory memory) {
    Plan last = statement.plan(frame);
    Plan plan = last == null ? statement.plan(frame, parameters) : last;
    try (NestedQuery query = frame.start(plan, arguments)) {
      if (!plan.returnsRows()) {
        query.run();
        return;
      }
      boolean reading = plan.command() == Plan.Command.SELECT && plan.before().isEmpty();
      Object[] row = query.next();
      while (row != null) {
        if (results != null && rows.size() < most) {
          Object[] result = {results.value(query.columns(), row)};
          memory.add(result);
          rows.add(result);
        }
        boolean enough = reading && results != null && rows.size() >= most;
        row = enough ? null : query.next();
      }
    }
  }
}
