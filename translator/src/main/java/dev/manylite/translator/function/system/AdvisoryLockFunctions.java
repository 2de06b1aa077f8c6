package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.VOID;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;

/** pg_advisory_lock and its kin (manual, 9.27.10). */
final class AdvisoryLockFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, INT8);
    define(d, INT4, INT4);
    d.function("pg_advisory_unlock_all").returns(VOID).isVolatile().java((c, a) -> unlockAll(c));
  }

  private static void define(Definitions d, PgType... key) {
    for (boolean shared : new boolean[] {false, true}) {
      String suffix = shared ? "_shared" : "";
      for (boolean inTransaction : new boolean[] {false, true}) {
        String level = inTransaction ? "xact_" : "";
        d.function("pg_advisory_" + level + "lock" + suffix, key)
            .returns(VOID)
            .isVolatile()
            .java((c, a) -> lock(c, a, !shared, inTransaction));
        d.function("pg_try_advisory_" + level + "lock" + suffix, key)
            .returns(BOOL)
            .isVolatile()
            .java((c, a) -> locks(c).tryLock(a, !shared, inTransaction) ? 1L : 0L);
      }
      d.function("pg_advisory_unlock" + suffix, key)
          .returns(BOOL)
          .isVolatile()
          .java((c, a) -> locks(c).unlock(a, !shared) ? 1L : 0L);
    }
  }

  private static Locks locks(FunctionContext context) {
    return context.service(Locks.class);
  }

  private static Object lock(
      FunctionContext context, Object[] key, boolean exclusive, boolean inTransaction) {
    locks(context).lock(key, exclusive, inTransaction);
    return "";
  }

  private static Object unlockAll(FunctionContext context) {
    locks(context).unlockAll();
    return "";
  }
}
