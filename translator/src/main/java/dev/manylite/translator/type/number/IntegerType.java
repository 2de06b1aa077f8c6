package dev.manylite.translator.type.number;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Blanks;

/** {@code smallint}, {@code integer}, {@code bigint}: a Long within the type's range. */
public final class IntegerType extends BaseType {
  private final long min;
  private final long max;

  public IntegerType(TypeFacts facts) {
    super(facts);
    int bits = facts.length() * 8;
    min = -1L << (bits - 1);
    max = ~min;
  }

  public long min() {
    return min;
  }

  public long max() {
    return max;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return parse(text);
  }

  /** Blanks, a sign, decimal digits, blanks. */
  public Long parse(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && Blanks.is(text.charAt(i))) {
      i++;
    }
    boolean negative = false;
    if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      negative = text.charAt(i) == '-';
      i++;
    }
    int first = i;
    // Counts downwards, where there is room for the smallest value.
    long value = 0;
    for (; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      if (value < (Long.MIN_VALUE + digit) / 10) {
        throw outOfRange(text);
      }
      value = value * 10 - digit;
    }
    if (i == first) {
      throw invalidInput(text);
    }
    while (i < length && Blanks.is(text.charAt(i))) {
      i++;
    }
    if (i < length) {
      throw invalidInput(text);
    }
    if (negative ? value < min : value < -max) {
      throw outOfRange(text);
    }
    return negative ? value : -value;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  private SqlFault outOfRange(String text) {
    return new SqlFault(
        SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
        "value \"" + text + "\" is out of range for type " + sqlName());
  }
}
