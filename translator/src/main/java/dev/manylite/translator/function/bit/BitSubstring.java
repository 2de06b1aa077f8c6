package dev.manylite.translator.function.bit;

import static dev.manylite.translator.type.Types.BIT;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** substring and overlay of bit strings. */
final class BitSubstring implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("substring", BIT, INT4)
        .returns(BIT)
        .java((c, a) -> between((String) a[0], (Long) a[1], Long.MAX_VALUE));
    d.function("substring", BIT, INT4, INT4)
        .returns(BIT)
        .java((c, a) -> substring((String) a[0], (Long) a[1], (Long) a[2]));
    d.function("overlay", BIT, BIT, INT4)
        .returns(BIT)
        .java(
            (c, a) -> overlay((String) a[0], (String) a[1], (Long) a[2], ((String) a[1]).length()));
    d.function("overlay", BIT, BIT, INT4, INT4)
        .returns(BIT)
        .java((c, a) -> overlay((String) a[0], (String) a[1], (Long) a[2], (Long) a[3]));
  }

  private static String substring(String digits, long start, long length) {
    if (length < 0) {
      throw negativeLength();
    }
    return between(digits, start, start + length);
  }

  /** From the digit number {@code start} on, which may be less than 1, before {@code end}. */
  private static String between(String digits, long start, long end) {
    int from = (int) Math.max(0, Math.min(digits.length(), start - 1));
    int to = (int) Math.max(from, Math.min(digits.length(), end - 1));
    return digits.substring(from, to);
  }

  private static String overlay(String digits, String part, long start, long length) {
    if (start <= 0) {
      throw negativeLength();
    }
    if (start + length > Integer.MAX_VALUE || start + length < Integer.MIN_VALUE) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
    }
    return between(digits, 1, start) + part + between(digits, start + length, Long.MAX_VALUE);
  }

  private static SqlFault negativeLength() {
    return new SqlFault(SqlState.SUBSTRING_ERROR, "negative substring length not allowed");
  }
}
