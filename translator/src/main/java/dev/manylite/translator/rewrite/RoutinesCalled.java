package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.function.RoutineTarget;
import java.util.HashSet;
import java.util.Set;

/** The functions of the database's own that an expression calls, by their OIDs. */
public final class RoutinesCalled extends StatementRewriter {
  private final Set<Integer> oids = new HashSet<>();

  private RoutinesCalled() {}

  public static Set<Integer> of(BoundExpression expression) {
    RoutinesCalled search = new RoutinesCalled();
    search.rewrite(expression);
    return search.oids;
  }

  @Override
  public BoundExpression visitCall(Call call) {
    if (RoutineTarget.isCalledBy(call.function())) {
      oids.add(RoutineTarget.of(call.function()).oid());
    }
    return super.visitCall(call);
  }
}
