package dev.manylite.gateway.sqlite.function;

/** What a group or frame keeps of its rows, asked for in large steps. */
final class Kept {
  private final MemoryUse memory;
  private long size;
  private long reserved;

  Kept(MemoryUse memory) {
    this.memory = memory;
  }

  void add(Object[] row) {
    size += MemoryUse.size(row);
    if (size > reserved + MemoryUse.SMALL) {
      long more = size - reserved + MemoryUse.SMALL;
      memory.reserve(more);
      reserved += more;
    }
  }

  void remove(Object[] row) {
    size -= MemoryUse.size(row);
  }

  /** As much again, for the result; until the call's end. */
  void reserveResult() {
    memory.reserve(size);
  }

  void giveBack() {
    memory.giveBack(reserved);
    reserved = 0;
    size = 0;
  }
}
