package dev.manylite.gateway.sqlite.function;

import dev.manylite.translator.function.FunctionContext;

/** What an adapter needs of the handle it is registered on. */
public interface CallTarget {
  /**
   * The context of the handle's present user.
   *
   * @throws dev.manylite.translator.fault.SqlFault if the statement must stop
   */
  FunctionContext context();

  MemoryUse memory();

  /** Notes what a body threw; the handle throws it instead of SQLite's error. */
  void fail(Throwable thrown);
}
