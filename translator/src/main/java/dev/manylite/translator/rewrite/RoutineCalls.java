package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the database's own functions a part of a statement calls, in subqueries too: volatile
 * ones see and may make changes while the statement runs, stable ones must see what was there when
 * it began (manual, 38.7).
 */
public final class RoutineCalls extends StatementRewriter {
  private final Map<Integer, Volatility> routines = new HashMap<>();

  RoutineCalls() {}

  static RoutineCalls of(BoundQuery query) {
    RoutineCalls calls = new RoutineCalls();
    calls.rewriteQuery(query);
    return calls;
  }

  static RoutineCalls of(BoundStatement statement) {
    RoutineCalls calls = new RoutineCalls();
    calls.rewrite(statement);
    return calls;
  }

  public static RoutineCalls of(BoundExpression expression) {
    RoutineCalls calls = new RoutineCalls();
    calls.rewrite(expression);
    return calls;
  }

  static RoutineCalls of(List<OutputColumn> columns) {
    RoutineCalls calls = new RoutineCalls();
    calls.rewriteColumns(columns);
    return calls;
  }

  /** The functions, by their OIDs. */
  public Map<Integer, Volatility> routines() {
    return routines;
  }

  boolean volatileOnes() {
    return routines.containsValue(Volatility.VOLATILE);
  }

  boolean stableOnes() {
    return routines.containsValue(Volatility.STABLE);
  }

  @Override
  public BoundExpression visitCall(Call call) {
    note(call.function());
    return super.visitCall(call);
  }

  @Override
  BoundFrom rewriteFrom(BoundFrom from) {
    if (from instanceof BoundFrom.Function function) {
      note(function.function());
    }
    return super.rewriteFrom(from);
  }

  private void note(Signature function) {
    if (RoutineTarget.isCalledBy(function)) {
      routines.put(RoutineTarget.of(function).oid(), function.volatility());
    }
  }
}
