package dev.manylite.gateway.sqlite;

import java.time.Duration;

/**
 * How handles are opened.
 *
 * @param busyTimeout how long to wait for a lock that another process holds, where no {@code
 *     lock_timeout} says less
 * @param cacheKibibytes SQLite's page cache per handle
 * @param cachedStatements prepared statements kept per handle
 * @param maxValueBytes the longest string or blob (SQLITE_LIMIT_LENGTH)
 * @param extensions what SQL in the file may call beyond SQLite's own
 */
public record HandleOptions(
    Duration busyTimeout,
    int cacheKibibytes,
    int cachedStatements,
    int maxValueBytes,
    Extensions extensions) {
  /** PostgreSQL's own limit for a field is 1 GB. */
  public static final int MAX_VALUE_BYTES = 1_000_000_000;

  public static HandleOptions defaults(Extensions extensions) {
    return new HandleOptions(Duration.ofSeconds(5), 2000, 64, MAX_VALUE_BYTES, extensions);
  }
}
