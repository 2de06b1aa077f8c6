package dev.manylite.gateway.sqlite;

import java.time.Duration;

/**
 * How handles are opened.
 *
 * @param busyTimeout how long to wait for a lock that another process holds, where no {@code
 *     lock_timeout} says less
 * @param cacheKibibytes SQLite's page cache per handle
 * @param cachedStatements prepared statements kept per handle
 * @param memory shared by all handles of the server; also says how long a value may be
 * @param extensions what SQL in the file may call beyond SQLite's own
 */
public record HandleOptions(
    Duration busyTimeout,
    int cacheKibibytes,
    int cachedStatements,
    MemoryBudget memory,
    Extensions extensions) {
  /** PostgreSQL's own limit for a field is 1 GB. */
  public static final int MAX_VALUE_BYTES = 1_000_000_000;

  public static HandleOptions defaults(Extensions extensions) {
    return defaults(extensions, MemoryBudget.ofHeap(Runtime.getRuntime().maxMemory()));
  }

  public static HandleOptions defaults(Extensions extensions, MemoryBudget memory) {
    return new HandleOptions(Duration.ofSeconds(5), 2000, 64, memory, extensions);
  }
}
