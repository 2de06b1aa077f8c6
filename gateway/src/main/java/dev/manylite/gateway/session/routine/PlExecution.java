package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.gateway.session.transaction.Savepoint;
import dev.manylite.gateway.sqlite.KeptMemory;
import dev.manylite.translator.Plan;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlFunction;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.plpgsql.PlStatement.Block;
import dev.manylite.translator.plpgsql.PlStatement.Branch;
import dev.manylite.translator.plpgsql.PlStatement.Handler;
import dev.manylite.translator.plpgsql.PlVariable;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
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
  private final List<Object[]> returned = new ArrayList<>();
  private final KeptMemory memory;
  PlValues.Value result;
  long rowCount;
  SqlFault handled;
  private String label;
  private SqlFault located;

  /** The SQL statement that it is running; null between them. */
  private String sql;

  private PlStatement current;

  PlExecution(PlRoutine routine, RoutineFrame frame, RoutineResults results) {
    this.routine = routine;
    this.function = routine.function();
    this.frame = frame;
    this.results = results;
    this.memory = frame.handle.keeping();
    this.values = new PlValues(function.size(), frame, frame.calls.conversions());
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
    if (!results.isComposite()) {
      try {
        return convert(value, results.type());
      } catch (SqlFault fault) {
        throw located(
            fault, description() + " while casting return value to function's return type");
      }
    }
    try {
      results.requireRecord(value);
    } catch (SqlFault fault) {
      throw located(fault, description());
    }
    try {
      if (value.value() != null && frame.routine.outputs().isEmpty() && isNamed(results.type())) {
        ReturnedRow.require(
            value.type().base(),
            results.type(),
            "returned record type does not match expected record type");
      }
    } catch (SqlFault fault) {
      throw located(fault, description() + " while casting return value to function's return type");
    }
    return results.record(value.value(), value.type());
  }

  private static boolean isNamed(PgType type) {
    return type instanceof RowType row && !row.isAnonymous();
  }

  List<Object[]> rows(Object[] arguments) {
    try (memory) {
      run(arguments);
      return returned;
    }
  }

  /** One more row of a function that returns a set. */
  void give(Object row) {
    Object[] values = {row};
    memory.add(values);
    returned.add(values);
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
    found(false);
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
        : "PL/pgSQL function " + RoutineNames.identity(frame.routine, frame.schema());
  }

  /** Does something for a SQL statement of the body, which is told of what happens in it. */
  <T> T inSql(String text, Supplier<T> work) {
    String outer = sql;
    sql = text.strip();
    try {
      return work.get();
    } catch (SqlFault fault) {
      throw fault.position() == SqlFault.NO_POSITION
          ? Contexts.in(fault, "SQL statement \"" + sql + "\"")
          : fault.inQuery(sql, fault.position());
    } finally {
      sql = outer;
    }
  }

  Plan plan(PlQuery query) {
    return inSql(query.statement().text(), () -> query.plan(frame, values, conflict()));
  }

  String conflict() {
    return function.variableConflict();
  }

  /** A value as one of another type, as an assignment converts it. */
  Object convert(PlValues.Value value, PgType type) {
    return frame.calls.conversions().convert(value.value(), value.type(), SqlType.of(type), frame);
  }

  void found(boolean found) {
    values.set(function.found(), found ? 1L : 0L);
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
      values.assign(assign.target(), evaluate(assign.value()), this::subscript);
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
      result = back.value() == null ? null : evaluate(back.value());
      return Outcome.RETURN;
    } else if (PlLoops.is(statement)) {
      return new PlLoops(this).run(statement);
    } else {
      new PlCommands(this).run(statement);
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
          operand == null ? holds(branch.condition()) : isAmong(operand, branch.condition());
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

  private boolean isAmong(PlValues.Value operand, Fragment list) {
    PlQuery query = routine.membership(list);
    Plan plan = query.plan(frame, values, conflict(), operand);
    try (NestedQuery running = frame.start(plan, query.arguments(values, operand))) {
      return Long.valueOf(1).equals(running.next()[0]);
    }
  }

  /**
   * What a loop does after its body ended so: null to go on.
   *
   * @param own the loop's label; null if none
   */
  Outcome afterBody(Outcome outcome, String own) {
    frame.session.interruption().check();
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
    } else if (variable.type().base() instanceof DomainType) {
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
      fault = StackDepth.exceeded();
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
    return Long.valueOf(1).equals(convert(value, Types.BOOL));
  }

  /** An expression's value. */
  PlValues.Value evaluate(Fragment expression) {
    PlRoutine.Obvious obvious = routine.obvious(expression);
    if (obvious != null) {
      return obvious.variable() == null
          ? new PlValues.Value(obvious.number(), SqlType.of(Types.INT4))
          : values.value(obvious.variable());
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
      return query.plan(frame, values, conflict());
    } catch (SqlFault fault) {
      if (fault.position() == SqlFault.NO_POSITION) {
        throw Contexts.in(fault, "SQL expression \"" + expression.text() + "\"");
      }
      int shift = "SELECT ".length();
      throw fault.inQuery(expression.text(), Math.max(0, fault.position() - shift));
    }
  }

  long integer(Fragment expression, String message) {
    Object whole = convert(evaluate(expression), Types.INT4);
    if (whole == null) {
      throw new SqlFault("22004", message);
    }
    return (Long) whole;
  }

  int subscript(PlStatement.Part part) {
    return (int) integer(part.subscript(), "array subscript in assignment must not be null");
  }
}
