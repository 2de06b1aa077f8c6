package dev.manylite.translator.function.system;

/** The number of the session's transaction; a service of {@code FunctionContext}. */
public interface TransactionNumbers {
  /** Gives it one if it has none yet. */
  long current();

  /** Null where it has neither asked for one nor written. */
  Long ifAssigned();
}
