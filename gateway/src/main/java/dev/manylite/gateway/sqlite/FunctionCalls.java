package dev.manylite.gateway.sqlite;

import dev.manylite.gateway.sqlite.function.CallTarget;
import dev.manylite.gateway.sqlite.function.MemoryUse;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;
import dev.manylite.translator.function.FunctionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What function adapters see of their handle. */
record FunctionCalls(SqliteHandle handle) implements CallTarget {
  private static final Logger LOG = LoggerFactory.getLogger(FunctionCalls.class);

  @Override
  public FunctionContext context() {
    handle.checkInterrupted();
    return handle.meteredContext();
  }

  @Override
  public MemoryUse memory() {
    return handle.memory();
  }

  @Override
  public void fail(Throwable thrown) {
    handle.fail(thrown);
  }

  /** A body's throwable as the statement's error. */
  static RuntimeException fault(Throwable thrown) {
    if (thrown instanceof SqlFault fault) {
      return fault;
    }
    if (thrown instanceof StackOverflowError) {
      return StackDepth.exceeded();
    }
    if (thrown instanceof OutOfMemoryError) {
      return new SqlFault(SqlState.OUT_OF_MEMORY, "out of memory");
    }
    LOG.error("sqlState={} a function's body failed", SqlState.INTERNAL_ERROR, thrown);
    return new SqlFault(SqlState.INTERNAL_ERROR, "internal error in a function").causedBy(thrown);
  }
}
