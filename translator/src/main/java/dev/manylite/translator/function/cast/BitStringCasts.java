package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.BIT;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.VARBIT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;

/** Between bit strings, and between them and integers (manual, 9.6). */
final class BitStringCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(BIT).to(VARBIT).implicit().relabel();
    t.from(VARBIT).to(BIT).implicit().relabel();
    toInteger(t, INT4, 32);
    toInteger(t, INT8, 64);
    fromInteger(t, INT4, 32);
    fromInteger(t, INT8, 64);
  }

  private static void toInteger(CastTable t, PgType type, int size) {
    t.from(BIT)
        .to(type)
        .java(
            (c, a) -> {
              String digits = (String) a[0];
              if (digits.length() > size) {
                throw new SqlFault(
                    SqlState.NUMERIC_VALUE_OUT_OF_RANGE, type.sqlName() + " out of range");
              }
              long value = digits.isEmpty() ? 0 : Long.parseUnsignedLong(digits, 2);
              return size == 32 ? Long.valueOf((int) value) : Long.valueOf(value);
            });
  }

  private static void fromInteger(CastTable t, PgType type, int size) {
    t.from(type)
        .to(BIT)
        .byModifier(modifier -> (c, a) -> digits((Long) a[0], size, Math.max(1, modifier)));
  }

  /** The last digits, or all with the sign's in front of them. */
  private static String digits(long value, int size, int length) {
    char[] digits = new char[length];
    for (int i = 0; i < length; i++) {
      int place = Math.min(length - 1 - i, size - 1);
      digits[i] = (value >> place & 1) == 1 ? '1' : '0';
    }
    return new String(digits);
  }
}
