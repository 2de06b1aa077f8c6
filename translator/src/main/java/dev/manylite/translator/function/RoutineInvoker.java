package dev.manylite.translator.function;

/** Carries out calls of the database's own functions: a service of the session. */
public interface RoutineInvoker {
  /** What the function returns. */
  Object value(FunctionContext context, RoutineTarget target, Object[] arguments);

  /** The rows that a set-returning function, or any function in FROM, returns: one value each. */
  Iterable<Object[]> rows(FunctionContext context, RoutineTarget target, Object[] arguments);
}
