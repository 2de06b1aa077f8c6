package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;

/** LIMIT's and OFFSET's values as SQLite wants them: NULL is no limit, negative is refused. */
public final class RowLimit {
  public static final Signature LIMIT =
      InternalFunction.java(
          "pg_row_limit", Types.INT8, Volatility.VOLATILE, false, (c, a) -> limit((Long) a[0]));
  public static final Signature OFFSET =
      InternalFunction.java(
          "pg_row_offset", Types.INT8, Volatility.VOLATILE, false, (c, a) -> offset((Long) a[0]));

  private RowLimit() {}

  public static long limit(Long count) {
    if (count != null && count < 0) {
      throw new SqlFault(SqlState.INVALID_ROW_COUNT_IN_LIMIT, "LIMIT must not be negative");
    }
    return count == null ? -1 : count;
  }

  public static long offset(Long count) {
    if (count != null && count < 0) {
      throw new SqlFault(SqlState.INVALID_ROW_COUNT_IN_OFFSET, "OFFSET must not be negative");
    }
    return count == null ? 0 : count;
  }
}
