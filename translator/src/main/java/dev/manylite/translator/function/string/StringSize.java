package dev.manylite.translator.function.string;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** The bound on what a function may build. */
final class StringSize {
  /** Below PostgreSQL's 1 GB, so that one value can't take the whole heap. */
  private static final long MAXIMUM_CHARACTERS = 1L << 28;

  private StringSize() {}

  /** 54000 for a result that would be too long. */
  static int check(long characters) {
    if (characters > MAXIMUM_CHARACTERS) {
      throw new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, "requested length too large");
    }
    return (int) characters;
  }
}
