package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.RoutineCallPlan;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** CALL: the procedure's output parameters are its row. */
public final class CallExecution implements Execution {
  private final Session session;
  private final Call statement;
  private final int[] types;
  private final Object[] values;
  private final List<ResultColumn> columns = new ArrayList<>();
  private boolean prepared;

  /**
   * @param types type OIDs of the statement's parameters
   * @param values their runtime values
   */
  public CallExecution(Session session, Call statement, int[] types, Object[] values) {
    this.session = session;
    this.statement = statement;
    this.types = types;
    this.values = values;
  }

  /** The types of the statement's parameters. */
  public static List<SqlType> parameters(Session session, Call statement, int[] hints) {
    return new CallExecution(session, statement, hints, new Object[0])
        .prepare(session.schema())
        .arguments()
        .parameters();
  }

  private RoutineCallPlan prepare(Schema schema) {
    RoutineCallPlan plan =
        session
            .services()
            .translator()
            .prepareCall(statement.call(), types, Variables.NONE, schema, session.types());
    if (!prepared) {
      prepared = true;
      Routine procedure = schema.routine(plan.target().oid()).orElseThrow();
      List<Integer> fields = plan.target().fields();
      for (Routine.Parameter output : procedure.outputs()) {
        SqlType type =
            fields.isEmpty()
                ? SqlType.of(output.type().in(schema).orElseThrow())
                : SqlType.of(schema.type(fields.get(columns.size())).orElseThrow());
        String name = output.name() == null ? "column" + (columns.size() + 1) : output.name();
        columns.add(new ResultColumn(name, type, 0, 0));
      }
    }
    return plan;
  }

  @Override
  public List<ResultColumn> columns() {
    if (!prepared) {
      prepare(session.schema());
    }
    return columns;
  }

  @Override
  public void open() {
    columns();
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    RoutineCommands.onHandle(
        session,
        "CALL",
        handle -> {
          RoutineCalls calls = session.routines();
          Object[] row = new Object[1];
          calls.within(
              handle,
              () -> {
                RoutineCallPlan plan = prepare(calls.schema());
                RoutineFrame frame = new RoutineFrame(session, calls, handle, null);
                Object[] arguments = calls.arguments(frame, plan, values);
                row[0] = calls.procedure(handle, plan.target(), arguments);
                return null;
              });
          if (!columns.isEmpty()) {
            List<RowType.Field> fields = new ArrayList<>();
            columns.forEach(c -> fields.add(new RowType.Field(c.name(), c.type())));
            sink.row(RowType.anonymous(fields).values((String) row[0]).toArray());
          }
        });
    return new Progress(columns.isEmpty() ? 0 : 1, "CALL");
  }
}
