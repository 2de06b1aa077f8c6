package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.VOID;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Interval;

/** pg_sleep, pg_cancel_backend, pg_terminate_backend (manual, 9.9.6, 9.27.2). */
final class Signals implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_sleep", FLOAT8).returns(VOID).isVolatile().java((c, a) -> sleep(c, seconds(a)));
    d.function("pg_sleep_for", INTERVAL)
        .returns(VOID)
        .isVolatile()
        .java((c, a) -> sleep(c, Interval.parse((String) a[0]).epochMicros().doubleValue() / 1e6));
    d.function("pg_cancel_backend", INT4)
        .returns(BOOL)
        .isVolatile()
        .java((c, a) -> signal(c, (Long) a[0], false));
    d.function("pg_terminate_backend", INT4)
        .returns(BOOL)
        .isVolatile()
        .java((c, a) -> signal(c, (Long) a[0], true));
  }

  private static double seconds(Object[] arguments) {
    return arguments[0] instanceof Number number ? number.doubleValue() : 0;
  }

  private static Object sleep(FunctionContext context, double seconds) {
    context.service(ServerFacts.class).sleep(seconds);
    return "";
  }

  private static Long signal(FunctionContext context, long processId, boolean terminate) {
    return context.service(ServerFacts.class).signal((int) processId, terminate) ? 1L : 0L;
  }
}
