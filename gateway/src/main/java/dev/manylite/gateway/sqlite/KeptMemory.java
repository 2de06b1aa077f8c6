package dev.manylite.gateway.sqlite;

import dev.manylite.gateway.sqlite.function.MemoryUse;
import dev.manylite.translator.fault.SqlFault;

/**
 * Rows that are kept in memory for a statement: counted against the server's budget, in large
 * steps, until this is closed.
 */
public final class KeptMemory implements AutoCloseable {
  private static final int STEP = 64 * 1024;

  private final MemoryBudget budget;
  private long size;
  private long reserved;

  KeptMemory(MemoryBudget budget) {
    this.budget = budget;
  }

  /**
   * @param row null for none
   * @throws SqlFault 53200 where all statements together would need too much
   */
  public void add(Object[] row) {
    if (row != null) {
      add(MemoryUse.size(row));
    }
  }

  public void add(long bytes) {
    size += bytes;
    if (size > reserved) {
      long more = size - reserved + STEP;
      budget.take(more);
      reserved += more;
    }
  }

  @Override
  public void close() {
    budget.giveBack(reserved);
    reserved = 0;
    size = 0;
  }
}
