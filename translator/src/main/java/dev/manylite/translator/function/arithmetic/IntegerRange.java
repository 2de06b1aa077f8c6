package dev.manylite.translator.function.arithmetic;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** What fits smallint, integer and bigint (manual, 8.1.1); all are Long at run time. */
public enum IntegerRange {
  INT2("smallint", Short.MIN_VALUE, Short.MAX_VALUE),
  INT4("integer", Integer.MIN_VALUE, Integer.MAX_VALUE),
  INT8("bigint", Long.MIN_VALUE, Long.MAX_VALUE);

  private final String sqlName;
  private final long min;
  private final long max;

  IntegerRange(String sqlName, long min, long max) {
    this.sqlName = sqlName;
    this.min = min;
    this.max = max;
  }

  /** The type that an operation over both yields. */
  public IntegerRange wider(IntegerRange other) {
    return ordinal() > other.ordinal() ? this : other;
  }

  public String sqlName() {
    return sqlName;
  }

  /** 22003 unless it fits. */
  public long check(long value) {
    if (value < min || value > max) {
      throw outOfRange();
    }
    return value;
  }

  public SqlFault outOfRange() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, sqlName + " out of range");
  }

  public long add(long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      throw outOfRange();
    }
    return check(sum);
  }

  public long subtract(long a, long b) {
    long difference = a - b;
    if (((a ^ b) & (a ^ difference)) < 0) {
      throw outOfRange();
    }
    return check(difference);
  }

  public long multiply(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    if (high != low >> 63) {
      throw outOfRange();
    }
    return check(low);
  }

  /** Toward zero. */
  public long divide(long a, long b) {
    if (b == 0) {
      throw divisionByZero();
    }
    if (b == -1) {
      return negate(a);
    }
    return a / b;
  }

  /** With the dividend's sign. */
  public long remainder(long a, long b) {
    if (b == 0) {
      throw divisionByZero();
    }
    return a % b;
  }

  public long negate(long a) {
    if (a == min) {
      throw outOfRange();
    }
    return -a;
  }

  public long abs(long a) {
    return a < 0 ? negate(a) : a;
  }

  /** As the processor shifts: the distance counts modulo 32 or 64. */
  public long shiftLeft(long a, long distance) {
    return switch (this) {
      case INT2 -> (short) ((int) a << distance);
      case INT4 -> (int) a << (int) distance;
      case INT8 -> a << distance;
    };
  }

  public long shiftRight(long a, long distance) {
    return this == INT8 ? a >> distance : (int) a >> (int) distance;
  }

  /** From a double: half to even, then the range (manual, 8.1.1 and 4.2.9's casts). */
  public long round(double value) {
    double whole = Math.rint(value);
    // 2^63 is a double, Long.MAX_VALUE is not: hence "not below" for the upper end.
    if (!(whole >= min && (this == INT8 ? whole < 0x1p63 : whole <= max))) {
      throw outOfRange();
    }
    return (long) whole;
  }

  public static SqlFault divisionByZero() {
    return new SqlFault(SqlState.DIVISION_BY_ZERO, "division by zero");
  }
}
