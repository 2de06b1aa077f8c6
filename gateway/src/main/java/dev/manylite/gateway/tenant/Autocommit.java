package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Synchronous;
import dev.manylite.translator.function.FunctionContext;
import java.time.Duration;

/**
 * A writing statement that is a transaction by itself; see {@link Tenant#autocommit}. While its
 * session's thread waits, any thread may carry it out, together with others. So it must keep its
 * rows until it is told that they are committed instead of sending them (a slow client must not
 * hold others up), and it may be run again after its changes were undone.
 */
public interface Autocommit<T> {
  FunctionContext context();

  Interruption interruption();

  /** lock_timeout; zero for none. */
  Duration lockTimeout();

  Synchronous synchronous();

  /** Does the work on {@code handle}, inside an open transaction that it must not end. */
  T run(SqliteHandle handle);
}
