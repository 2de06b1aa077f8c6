package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the values of all running statements may take of the heap together, so that one statement
 * fails with 53200 before others have to. Only what is large is accounted for. Safe for all
 * threads.
 */
public final class MemoryBudget {
  /** A value is copied some times on its way from SQLite to the client. */
  private static final int VALUES_PER_HEAP = 8;

  private final long total;
  private final int longestValue;
  private final AtomicLong taken = new AtomicLong();

  /**
   * @param longestValue bytes of a string or blob at most (SQLITE_LIMIT_LENGTH)
   */
  public MemoryBudget(long total, int longestValue) {
    this.total = total;
    this.longestValue = longestValue;
  }

  /**
   * Half of the heap for all, an eighth for a value; never more than PostgreSQL's 1 GB for that.
   */
  public static MemoryBudget ofHeap(long heap) {
    return new MemoryBudget(
        heap / 2, (int) Math.min(HandleOptions.MAX_VALUE_BYTES, heap / VALUES_PER_HEAP));
  }

  int longestValue() {
    return longestValue;
  }

  /**
   * @throws SqlFault 53200
   */
  void take(long bytes) {
    long now = taken.addAndGet(bytes);
    if (now > total) {
      taken.addAndGet(-bytes);
      throw new SqlFault(SqlState.OUT_OF_MEMORY, "out of memory")
          .withDetail(
              "The statement asked for "
                  + bytes
                  + " bytes; of "
                  + total
                  + " for all statements "
                  + (now - bytes)
                  + " were in use.")
          .withHint("Start the server with a larger heap (-Xmx).");
    }
  }

  void giveBack(long bytes) {
    taken.addAndGet(-bytes);
  }

  /** For tests: what nobody has given back. */
  long taken() {
    return taken.get();
  }
}
