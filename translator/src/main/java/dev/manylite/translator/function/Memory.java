package dev.manylite.translator.function;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/**
 * The memory that a function's body may take. What grows with its arguments by a small factor is
 * accounted for by whoever calls it; a body that can make much from little ({@code repeat}) says so
 * before it allocates.
 */
public interface Memory {
  /** PostgreSQL's own limits only; for bodies that run outside of a server. */
  Memory UNMETERED =
      new Memory() {
        @Override
        public long longestValue() {
          return 1_000_000_000;
        }

        @Override
        public void reserve(long bytes) {
          // There is nobody to share with.
        }
      };

  /** PostgreSQL's own limit, MaxAllocSize. */
  long LONGEST_OF_POSTGRESQL = 0x3fffffff;

  /** How many bytes a value may have. */
  long longestValue();

  /**
   * Takes memory until the call's end.
   *
   * @throws SqlFault 53200 where all statements together would need too much
   */
  void reserve(long bytes);

  /**
   * Room for a result of that many bytes or characters.
   *
   * @return {@code length}, which fits an int
   * @throws SqlFault 54000 where no value may be so long, 53200
   */
  default int value(long length) {
    require(length);
    reserve(length);
    return (int) length;
  }

  /**
   * @throws SqlFault 54000 where no value may be so long
   */
  default void require(long length) {
    if (length > LONGEST_OF_POSTGRESQL) {
      throw new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, "requested length too large");
    }
    if (length > longestValue()) {
      throw new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, "requested length too large")
          .withDetail(
              "A value may have "
                  + longestValue()
                  + " bytes on this server, this one has "
                  + length
                  + ".");
    }
  }
}
