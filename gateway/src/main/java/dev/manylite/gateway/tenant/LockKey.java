package dev.manylite.gateway.tenant;

/**
 * What an advisory lock is on, as pg_locks shows it: a bigint, or two integers, which are never the
 * same (manual, 9.27.10).
 *
 * @param database OID
 * @param high the bigint's upper half, or the first integer
 * @param low its lower half, or the second
 */
public record LockKey(int database, int high, int low, boolean pair) {
  public static LockKey of(int database, long key) {
    return new LockKey(database, (int) (key >> 32), (int) key, false);
  }

  public static LockKey of(int database, int first, int second) {
    return new LockKey(database, first, second, true);
  }

  /** pg_locks.objsubid. */
  public int kind() {
    return pair ? 2 : 1;
  }

  @Override
  public String toString() {
    return "advisory lock ["
        + Integer.toUnsignedString(database)
        + ","
        + Integer.toUnsignedString(high)
        + ","
        + Integer.toUnsignedString(low)
        + ","
        + kind()
        + "]";
  }
}
