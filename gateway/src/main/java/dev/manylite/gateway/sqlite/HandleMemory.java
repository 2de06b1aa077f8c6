package dev.manylite.gateway.sqlite;

import dev.manylite.gateway.sqlite.function.MemoryUse;

/** A handle's share of the server's memory. */
final class HandleMemory extends MemoryUse {
  private final MemoryBudget budget;

  HandleMemory(MemoryBudget budget) {
    this.budget = budget;
  }

  @Override
  public long longestValue() {
    return budget.longestValue();
  }

  @Override
  protected void change(long bytes) {
    if (bytes > 0) {
      budget.take(bytes);
    } else {
      budget.giveBack(-bytes);
    }
  }
}
