package dev.manylite.gateway.session.routine;

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
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

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
      Plan plan = execution.plan(query);
      PlStatements.Rows rows =
          new PlStatements(execution).open(plan, query.arguments(execution.values));
      return over(rows, loop.targets(), loop.body(), loop.label());
    }
    if (statement instanceof PlStatement.ForExecute loop) {
      PlStatements.Rows rows = new PlDynamic(execution).rows(loop.query(), loop.using());
      return over(rows, loop.targets(), loop.body(), loop.label());
    }
    if (statement instanceof PlStatement.ForCursor loop) {
      return new PlCursors(execution).loop(loop);
    }
    return each((PlStatement.ForEach) statement);
  }

  private Outcome forever(PlStatement.Loop loop) {
    while (true) {
      Outcome end = execution.afterBody(execution.execute(loop.body()), loop.label());
      if (end != null) {
        return end;
      }
    }
  }

  private Outcome whileHolds(PlStatement.While loop) {
    while (execution.holds(loop.condition())) {
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
    execution.found(found);
    return outcome;
  }

  private Outcome over(
      PlStatements.Rows read, List<Target> targets, List<PlStatement> body, String label) {
    Iterator<Object[]> rows = read.rows().iterator();
    try (read) {
      return over(() -> rows.hasNext() ? rows.next() : null, read.columns(), targets, body, label);
    }
  }

  /**
   * @param rows null at the end
   */
  Outcome over(
      Supplier<Object[]> rows,
      List<ResultColumn> columns,
      List<Target> targets,
      List<PlStatement> body,
      String label) {
    Outcome outcome = null;
    Object[] row = rows.get();
    boolean found = row != null;
    if (!found) {
      execution.values.assignRow(targets, columns, null, execution::subscript);
    }
    while (row != null && outcome == null) {
      execution.values.assignRow(targets, columns, row, execution::subscript);
      outcome = execution.afterBody(execution.execute(body), label);
      row = outcome == null ? rows.get() : null;
    }
    execution.found(found);
    return outcome == null ? Outcome.NORMAL : outcome;
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
    if (items.isEmpty()) {
      execution.found(false);
      return Outcome.NORMAL;
    }
    Iterator<Object> values = items.iterator();
    return over(
        () -> values.hasNext() ? new Object[] {element(values.next())} : null,
        List.of(new ResultColumn("element", type, 0, 0)),
        loop.targets(),
        loop.body(),
        loop.label());
  }

  private static Object element(Object item) {
    return item instanceof List<?> slice ? ArrayValue.print(slice) : item;
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
