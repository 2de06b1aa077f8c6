package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** pg_blocking_pids and its kin (manual, 9.26.1). */
final class BlockingSessions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_blocking_pids", INT4)
        .returns(Types.array(INT4))
        .isVolatile()
        .java((c, a) -> blockers(c, (Long) a[0]));
    // SERIALIZABLE READ ONLY DEFERRABLE does not wait here.
    d.function("pg_safe_snapshot_blocking_pids", INT4)
        .returns(Types.array(INT4))
        .isVolatile()
        .java((c, a) -> ArrayValue.print(List.of()));
  }

  private static String blockers(FunctionContext context, long processId) {
    List<Object> blockers = new ArrayList<>();
    context
        .service(ServerFacts.class)
        .blockers((int) processId)
        .forEach(blocker -> blockers.add((long) blocker));
    return ArrayValue.print(blockers);
  }
}
