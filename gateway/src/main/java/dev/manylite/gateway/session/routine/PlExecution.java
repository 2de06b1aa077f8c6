package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.gateway.session.transaction.Savepoint;
import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlFunction;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.plpgsql.PlStatement.Block;
import dev.manylite.translator.plpgsql.PlStatement.Branch;
import dev.manylite.translator.plpgsql.PlStatement.Handler;
import dev.manylite.translator.plpgsql.PlVariable;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One call of a PL/pgSQL function: blocks, choices, loops. One call's state. */
final class PlExecution {
  /** How a statement ended. */
  enum Outcome {
    NORMAL,
    EXIT,
    CONTINUE,
    RETURN
  }

  private static final String OTHERS = "00000";

  final PlRoutine routine;
  final PlFunction function;
  final RoutineFrame frame;
  final RoutineResults results;
  final PlValues values;
  final List<Object[]> returned = new ArrayList<>();
  PlValues.Value result;
  long rowCount;
  SqlFault handled;
  private String label;
  private SqlFault located;

  /** The SQL statement that it is running; null between them. */
  private String sql;

  private PlStatement current;
  private final PlCommands commands;

  PlExecution(PlRoutine routine, RoutineFrame frame, RoutineResults results) {
    this.routine = routine;
    this.function = routine.function();
    this.frame = frame;
    this.results = results;
    this.values = new PlValues(function.size(), frame, frame.calls.conversions());
    this.commands = new PlCommands(this);
  }

  Object value(Object[] arguments) {
    Outcome outcome = run(arguments);
    if (!function.outputs().isEmpty()) {
      return outputs();
    }
    if (frame.routine == null
        || frame.routine.procedure()
        || frame.routine.result().oid() == Types.VOID.oid()) {
      return frame.routine == null || frame.routine.procedure() ? null : "";
    }
    if (outcome != Outcome.RETURN) {
      throw located(
          new SqlFault("2F005", "control reached end of function without RETURN"), description());
    }
    return returnValue();
  }

  /** RETURN's value as what the function returns. */
  private Object returnValue() {
    PlValues.Value value = result == null ? PlValues.Value.NULL : result;
    boolean composite =
        results.type() instanceof RowType || results.type().oid() == Types.RECORD.oid();
    if (!composite) {
      try {
        return frame
            .calls
            .conversions()
            .convert(value.value(), value.type(), SqlType.of(results.type()), frame);
      } catch (SqlFault fault) {
        throw located(
            fault, description() + " while casting return value to function's return type");
      }
    }
    if (value.value() != null
        && !(value.type().base() instanceof RowType)
        && value.type().oid() != Types.RECORD.oid()) {
      throw located(
          new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "cannot return non-composite value from function returning composite type"),
          description());
    }
    return results.record(value.value(), value.type());
  }

  List<Object[]> rows(Object[] arguments) {
    run(arguments);
    return returned;
  }

  /** What the output parameters hold. */
  Object outputs() {
    List<PlVariable> outputs = function.outputs();
    if (outputs.size() == 1 && !frame.routine.procedure()) {
      PlVariable only = outputs.get(0);
      return results.type() instanceof RowType
          ? results.record(values.get(only), type(only))
          : values.get(only);
    }
    List<Object> fields = new ArrayList<>();
    List<SqlType> types = new ArrayList<>();
    for (PlVariable output : outputs) {
      fields.add(values.get(output));
      types.add(type(output));
    }
    return frame.calls.conversions().row(fields, types, (RowType) results.type(), frame);
  }

  SqlType type(PlVariable variable) {
    return variable.isRecord() && values.record(variable) != null
        ? SqlType.of(values.rowType(variable))
        : variable.type();
  }

  private Outcome run(Object[] arguments) {
    for (int i = 0; i < function.inputs().size(); i++) {
      PlVariable input = function.inputs().get(i);
      if (input.isRecord()) {
        values.assign(input, new PlValues.Value(arguments[i], input.type()));
      } else {
        values.set(input, arguments[i]);
      }
    }
    for (PlVariable output : function.outputs()) {
      if (!function.inputs().contains(output)) {
        values.clear(output);
      }
    }
    return run();
  }

  /** The body, once the parameters have their values. */
  Outcome run() {
    values.set(function.found(), 0L);
    frame.calls.enter(this::context);
    try {
      Outcome outcome = execute(function.block());
      if (outcome == Outcome.EXIT || outcome == Outcome.CONTINUE) {
        outcome = Outcome.NORMAL;
      }
      return outcome;
    } finally {
      frame.calls.leave();
    }
  }

  /** {@code PL/pgSQL function f(integer)}. */
  String description() {
    return frame.routine == null
        ? "PL/pgSQL function inline_code_block"
        : "PL/pgSQL function "
            + dev.manylite.translator.ddl.deparse.RoutineNames.identity(
                frame.routine, frame.schema());
  }

  /** Runs a SQL statement of the body, which is told of what happens in it. */
  <T> T inSql(String text, Supplier<T> work) {
    String outer = sql;
    sql = text;
    try {
      return work.get();
    } finally {
      sql = outer;
    }
  }

  /** Where it is now, and in which SQL statement, from the inside out. */
  String context() {
    return sql == null ? where() : "SQL statement \"" + sql + "\"\n" + where();
  }

  /** Where it is now. */
  String where() {
    return current == null
        ? description()
        : description() + " line " + current.line() + " at " + current.name();
  }

  private SqlFault located(SqlFault fault, String where) {
    located = Contexts.in(fault, where);
    return located;
  }

  Outcome execute(List<PlStatement> statements) {
    for (PlStatement statement : statements) {
      Outcome outcome = execute(statement);
      if (outcome != Outcome.NORMAL) {
        return outcome;
      }
    }
    return Outcome.NORMAL;
  }

  Outcome execute(PlStatement statement) {
    PlStatement outer = current;
    current = statement;
    frame.session.interruption().check();
    try {
      return carryOut(statement);
    } catch (SqlFault fault) {
      if (fault == located) {
        throw fault;
      }
      throw located(fault, where());
    } finally {
      current = outer;
    }
  }

  private Outcome carryOut(PlStatement statement) {
    if (statement instanceof Block block) {
      return block(block);
    }
    if (statement instanceof PlStatement.Assign assign) {
      commands.assign(assign);
    } else if (statement instanceof PlStatement.If choice) {
      for (Branch branch : choice.branches()) {
        if (holds(branch.condition())) {
          return execute(branch.body());
        }
      }
      return choice.otherwise() == null ? Outcome.NORMAL : execute(choice.otherwise());
    } else if (statement instanceof PlStatement.Case cases) {
      return choose(cases);
    } else if (statement instanceof PlStatement.Leave leave) {
      return leave(leave);
    } else if (statement instanceof PlStatement.Return back) {
      result = back.value() == null ? null : commands.returned(back.value());
      return Outcome.RETURN;
    } else if (PlLoops.is(statement)) {
      return new PlLoops(this).run(statement);
    } else {
      commands.run(statement);
    }
    return Outcome.NORMAL;
  }

  private Outcome leave(PlStatement.Leave leave) {
    if (leave.condition() != null && !holds(leave.condition())) {
      return Outcome.NORMAL;
    }
    label = leave.label();
    return leave.exit() ? Outcome.EXIT : Outcome.CONTINUE;
  }

  private Outcome choose(PlStatement.Case cases) {
    PlValues.Value operand = cases.operand() == null ? null : evaluate(cases.operand());
    for (Branch branch : cases.branches()) {
      boolean chosen =
          operand == null
              ? holds(branch.condition())
              : commands.among(operand, branch.condition(), cases.value());
      if (chosen) {
        return execute(branch.body());
      }
    }
    if (cases.otherwise() == null) {
      throw new SqlFault("20000", "case not found")
          .withHint("CASE statement is missing ELSE part.");
    }
    return execute(cases.otherwise());
  }

  /**
   * What a loop does after its body ended so: null to go on.
   *
   * @param own the loop's label; null if none
   */
  Outcome afterBody(Outcome outcome, String own) {
    switch (outcome) {
      case EXIT:
        if (label == null || label.equals(own)) {
          label = null;
          return Outcome.NORMAL;
        }
        return outcome;
      case CONTINUE:
        if (label == null || label.equals(own)) {
          label = null;
          return null;
        }
        return outcome;
      case RETURN:
        return outcome;
      default:
        return null;
    }
  }

  private Outcome block(Block block) {
    for (PlVariable variable : block.declared()) {
      declare(variable);
    }
    Outcome outcome = block.handlers() == null ? execute(block.body()) : guarded(block);
    boolean mine =
        outcome == Outcome.EXIT && label != null && !label.isEmpty() && label.equals(block.label());
    if (mine) {
      label = null;
      return Outcome.NORMAL;
    }
    return outcome;
  }

  private void declare(PlVariable variable) {
    values.clear(variable);
    if (variable.defaultValue() != null) {
      values.assign(variable, evaluate(variable.defaultValue()));
    } else if (variable.type().base() instanceof dev.manylite.translator.type.domain.DomainType) {
      values.assign(variable, PlValues.Value.NULL);
    }
    if (variable.cursor() != null) {
      values.set(variable, variable.name());
    }
  }

  private Outcome guarded(Block block) {
    Savepoint savepoint = begin();
    SqlFault fault;
    try {
      Outcome outcome = execute(block.body());
      frame.session.transaction().releaseSubtransaction(savepoint);
      return outcome;
    } catch (SqlFault thrown) {
      fault = thrown;
    } catch (StackOverflowError deep) {
      fault = dev.manylite.translator.fault.StackDepth.exceeded();
    }
    frame.session.transaction().rollbackSubtransaction(savepoint);
    frame.calls.schemaMayHaveChanged(frame.handle);
    Handler handler = handler(block, fault.sqlState());
    if (handler == null) {
      throw fault;
    }
    values.set(block.sqlState(), fault.sqlState());
    values.set(block.sqlErrm(), fault.getMessage());
    SqlFault outer = handled;
    handled = fault;
    try {
      return execute(handler.body());
    } finally {
      handled = outer;
    }
  }

  private Savepoint begin() {
    try {
      return frame.session.transaction().beginSubtransaction();
    } catch (SqlFault busy) {
      if (busy.getMessage().contains("SQL statements in progress")
          || busy.sqlState().equals(SqlState.LOCK_NOT_AVAILABLE)) {
        throw SqlFault.unsupported("EXCEPTION in a function that a writing statement calls");
      }
      throw busy;
    }
  }

  private static Handler handler(Block block, String state) {
    for (Handler handler : block.handlers()) {
      for (String condition : handler.conditions()) {
        boolean others =
            condition.equals(OTHERS)
                && !state.equals(SqlState.QUERY_CANCELED)
                && !state.equals("P0004");
        boolean category = condition.endsWith("000") && state.startsWith(condition.substring(0, 2));
        if (others || condition.equals(state) || !condition.equals(OTHERS) && category) {
          return handler;
        }
      }
    }
    return null;
  }

  boolean holds(Fragment condition) {
    PlValues.Value value = evaluate(condition);
    Object held =
        value.type().oid() == Types.BOOL.oid()
            ? value.value()
            : frame
                .calls
                .conversions()
                .convert(value.value(), value.type(), SqlType.of(Types.BOOL), frame);
    return Long.valueOf(1).equals(held);
  }

  /** An expression's value. */
  PlValues.Value evaluate(Fragment expression) {
    PlValues.Value constant = commands.obvious(expression);
    if (constant != null) {
      return constant;
    }
    PlQuery query = routine.expression(expression);
    Plan plan = planned(query, expression);
    if (plan.columns().size() != 1) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR,
          "query \"" + expression.text() + "\" returned " + plan.columns().size() + " columns");
    }
    try (NestedQuery running = frame.start(plan, query.arguments(values))) {
      Object[] row = running.next();
      if (row == null) {
        return new PlValues.Value(null, plan.columns().get(0).type());
      }
      if (running.next() != null) {
        throw new SqlFault(
            SqlState.CARDINALITY_VIOLATION,
            "query \"" + expression.text() + "\" returned more than one row");
      }
      return new PlValues.Value(row[0], plan.columns().get(0).type());
    }
  }

  private Plan planned(PlQuery query, Fragment expression) {
    try {
      return query.plan(frame, values, function.variableConflict());
    } catch (SqlFault fault) {
      if (fault.position() == SqlFault.NO_POSITION) {
        throw Contexts.in(fault, "SQL expression \"" + expression.text() + "\"");
      }
      int shift = "SELECT ".length();
      throw fault.inQuery(expression.text(), Math.max(0, fault.position() - shift));
    }
  }

  long integer(Fragment expression, String message) {
    PlValues.Value value = evaluate(expression);
    Object whole =
        frame
            .calls
            .conversions()
            .convert(value.value(), value.type(), SqlType.of(Types.INT4), frame);
    if (whole == null) {
      throw new SqlFault("22004", message);
    }
    return (Long) whole;
  }

  int subscript(PlStatement.Part part) {
    return (int) integer(part.subscript(), "array subscript in assignment must not be null");
  }
}
