package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.gateway.session.routine.PlExecution.Outcome;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.plpgsql.PlStatement.Target;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** LOOP, WHILE, FOR, FOREACH. */
final class PlLoops {
  private final PlExecution execution;

  PlLoops(PlExecution execution) {
    this.execution = execution;
  }

  static boolean is(PlStatement statement) {
    return statement instanceof PlStatement.Loop
        || statement instanceof PlStatement.While
        || statement instanceof PlStatement.ForInteger
        || statement instanceof PlStatement.ForQuery
        || statement instanceof PlStatement.ForExecute
        || statement instanceof PlStatement.ForCursor
        || statement instanceof PlStatement.ForEach;
  }

  Outcome run(PlStatement statement) {
    if (statement instanceof PlStatement.Loop loop) {
      return forever(loop);
    }
    if (statement instanceof PlStatement.While loop) {
      return whileHolds(loop);
    }
    if (statement instanceof PlStatement.ForInteger loop) {
      return counting(loop);
    }
    if (statement instanceof PlStatement.ForQuery loop) {
      PlQuery query = execution.routine.statement(loop.query());
      Plan plan =
          query.plan(execution.frame, execution.values, execution.function.variableConflict());
      List<Object[]> rows = read(plan, query.arguments(execution.values));
      return over(rows, plan.columns(), loop.targets(), loop.body(), loop.label());
    }
    if (statement instanceof PlStatement.ForExecute loop) {
      PlDynamic.Rows rows = new PlDynamic(execution).rows(loop.query(), loop.using());
      return over(rows.rows(), rows.columns(), loop.targets(), loop.body(), loop.label());
    }
    if (statement instanceof PlStatement.ForCursor loop) {
      PlDynamic.Rows rows = new PlCursors(execution).all(loop.cursor(), loop.arguments());
      List<Target> row = List.of(new Target(loop.row(), List.of()));
      return over(rows.rows(), rows.columns(), row, loop.body(), loop.label());
    }
    return each((PlStatement.ForEach) statement);
  }

  private Outcome forever(PlStatement.Loop loop) {
    while (true) {
      execution.frame.session.interruption().check();
      Outcome end = execution.afterBody(execution.execute(loop.body()), loop.label());
      if (end != null) {
        return end;
      }
    }
  }

  private Outcome whileHolds(PlStatement.While loop) {
    while (execution.holds(loop.condition())) {
      execution.frame.session.interruption().check();
      Outcome end = execution.afterBody(execution.execute(loop.body()), loop.label());
      if (end != null) {
        return end;
      }
    }
    return Outcome.NORMAL;
  }

  private Outcome counting(PlStatement.ForInteger loop) {
    long value = execution.integer(loop.lower(), "lower bound of FOR loop cannot be null");
    long limit = execution.integer(loop.upper(), "upper bound of FOR loop cannot be null");
    long step =
        loop.step() == null
            ? 1
            : execution.integer(loop.step(), "BY value of FOR loop cannot be null");
    if (step <= 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "BY value of FOR loop must be greater than zero");
    }
    boolean found = false;
    Outcome outcome = Outcome.NORMAL;
    while (loop.reverse() ? value >= limit : value <= limit) {
      found = true;
      execution.values.set(loop.variable(), value);
      Outcome end = execution.afterBody(execution.execute(loop.body()), loop.label());
      if (end != null) {
        outcome = end;
        break;
      }
      long next = loop.reverse() ? value - step : value + step;
      if (next > Integer.MAX_VALUE || next < Integer.MIN_VALUE) {
        break;
      }
      value = next;
    }
    found(found);
    return outcome;
  }

  private void found(boolean found) {
    execution.values.set(execution.function.found(), found ? 1L : 0L);
  }

  /** All of them: what the body changes must not be seen. */
  private List<Object[]> read(Plan plan, Object[] arguments) {
    if (!plan.returnsRows()) {
      throw new SqlFault(
          SqlState.INVALID_CURSOR_DEFINITION, "cannot open " + plan.command() + " query as cursor");
    }
    List<Object[]> rows = new ArrayList<>();
    try (NestedQuery query = execution.frame.start(plan, arguments)) {
      Object[] row = query.next();
      while (row != null) {
        rows.add(row);
        row = query.next();
      }
    }
    return rows;
  }

  private Outcome over(
      List<Object[]> rows,
      List<ResultColumn> columns,
      List<Target> targets,
      List<PlStatement> body,
      String label) {
    Outcome outcome = Outcome.NORMAL;
    for (Object[] row : rows) {
      execution.values.assignRow(targets, columns, row, execution::subscript);
      Outcome end = execution.afterBody(execution.execute(body), label);
      if (end != null) {
        outcome = end;
        break;
      }
    }
    if (rows.isEmpty()) {
      execution.values.assignRow(targets, columns, null, execution::subscript);
    }
    found(!rows.isEmpty());
    return outcome;
  }

  private Outcome each(PlStatement.ForEach loop) {
    PlValues.Value array = execution.evaluate(loop.array());
    if (array.value() == null) {
      throw new SqlFault("22004", "FOREACH expression must not be null");
    }
    if (!array.type().base().isArray()) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "FOREACH expression must yield an array, not type " + array.type().base().sqlName());
    }
    List<Object> elements = ArrayValue.parse((String) array.value());
    int depth = depth(elements);
    if (loop.slice() < 0 || loop.slice() > depth) {
      throw new SqlFault(
          "2202E", "slice dimension (" + loop.slice() + ") is out of the valid range 0.." + depth);
    }
    List<Object> items = new ArrayList<>();
    collect(elements, depth - loop.slice(), items);
    SqlType type =
        loop.slice() > 0
            ? array.type()
            : new SqlType(Types.element(array.type().base()), array.type().modifier());
    Outcome outcome = Outcome.NORMAL;
    for (Object item : items) {
      Object value = item instanceof List<?> slice ? ArrayValue.print(slice) : item;
      execution.values.assignRow(
          loop.targets(),
          List.of(new ResultColumn("element", type, 0, 0)),
          new Object[] {value},
          execution::subscript);
      Outcome end = execution.afterBody(execution.execute(loop.body()), loop.label());
      if (end != null) {
        outcome = end;
        break;
      }
    }
    found(!items.isEmpty());
    return outcome;
  }

  private static int depth(List<Object> elements) {
    int depth = 1;
    List<?> level = elements;
    while (!level.isEmpty() && level.get(0) instanceof List<?> inner) {
      depth++;
      level = inner;
    }
    return depth;
  }

  private static void collect(List<?> elements, int levels, List<Object> items) {
    if (levels == 0) {
      items.add(elements);
      return;
    }
    for (Object element : elements) {
      if (levels > 1 && element instanceof List<?> inner) {
        collect(inner, levels - 1, items);
      } else {
        items.add(element);
      }
    }
  }
}
