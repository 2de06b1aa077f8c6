package dev.manylite.translator.function.arithmetic;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** double precision and real: IEEE, but a result that overflows or underflows is an error. */
public final class FloatArithmetic {
  private FloatArithmetic() {}

  /** A float4's or float8's runtime value as a double. */
  public static double value(Object runtime) {
    return runtime instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** A double as runtime value. */
  public static Object runtime(double value) {
    return Double.isNaN(value) ? "NaN" : (Object) value;
  }

  public static double add(double a, double b) {
    return sum(a + b, a, b);
  }

  public static double subtract(double a, double b) {
    return sum(a - b, a, b);
  }

  private static double sum(double result, double a, double b) {
    if (Double.isInfinite(result) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
      throw overflow();
    }
    return result;
  }

  public static double multiply(double a, double b) {
    return product(a * b, a, b);
  }

  private static double product(double result, double a, double b) {
    if (result == 0 && a != 0 && b != 0) {
      throw underflow();
    }
    return sum(result, a, b);
  }

  public static double divide(double a, double b) {
    return quotient(a / b, a, b);
  }

  private static double quotient(double result, double a, double b) {
    if (b == 0 && !Double.isNaN(a)) {
      throw IntegerRange.divisionByZero();
    }
    if (Double.isInfinite(result) && !Double.isInfinite(a)) {
      throw overflow();
    }
    if (result == 0 && a != 0 && !Double.isInfinite(b)) {
      throw underflow();
    }
    return result;
  }

  /** As {@link #add} in single precision; and so on. */
  public static double addSingle(double a, double b) {
    return sum((float) a + (float) b, a, b);
  }

  public static double subtractSingle(double a, double b) {
    return sum((float) a - (float) b, a, b);
  }

  public static double multiplySingle(double a, double b) {
    return product((float) a * (float) b, a, b);
  }

  public static double divideSingle(double a, double b) {
    return quotient((float) a / (float) b, a, b);
  }

  /** dpow(): PostgreSQL's errors around C's pow. */
  public static double power(double base, double exponent) {
    if (Double.isNaN(base) || Double.isNaN(exponent)) {
      return base == 1 || exponent == 0 ? 1 : Double.NaN;
    }
    if (base == 0 && exponent < 0) {
      throw new SqlFault(
          SqlState.INVALID_ARGUMENT_FOR_POWER, "zero raised to a negative power is undefined");
    }
    if (base < 0 && Math.floor(exponent) != exponent) {
      throw new SqlFault(
          SqlState.INVALID_ARGUMENT_FOR_POWER,
          "a negative number raised to a non-integer power yields a complex result");
    }
    if (Double.isInfinite(exponent)) {
      double size = Math.abs(base);
      if (size == 1) {
        return 1;
      }
      return exponent > 0 == size > 1 ? Double.POSITIVE_INFINITY : 0;
    }
    double result = ExactMath.pow(base, exponent);
    if (Double.isInfinite(base)) {
      return result;
    }
    if (Double.isInfinite(result)) {
      throw overflow();
    }
    if (result == 0 && base != 0) {
      throw underflow();
    }
    return result;
  }

  public static double sqrt(double value) {
    if (value < 0) {
      throw new SqlFault(
          SqlState.INVALID_ARGUMENT_FOR_POWER, "cannot take square root of a negative number");
    }
    return Math.sqrt(value);
  }

  public static double exp(double value) {
    double result = ExactMath.exp(value);
    if (Double.isInfinite(result) && !Double.isInfinite(value)) {
      throw overflow();
    }
    if (result == 0 && !Double.isInfinite(value)) {
      throw underflow();
    }
    return result;
  }

  /** ln or log10. */
  public static double logarithm(double value, DoubleUnaryOperator function) {
    if (value == 0) {
      throw new SqlFault(SqlState.INVALID_ARGUMENT_FOR_LOGARITHM, "cannot take logarithm of zero");
    }
    if (value < 0) {
      throw new SqlFault(
          SqlState.INVALID_ARGUMENT_FOR_LOGARITHM, "cannot take logarithm of a negative number");
    }
    return function.applyAsDouble(value);
  }

  /** A cast from float8 to float4. */
  public static double toSingle(double value) {
    float single = (float) value;
    if (Float.isInfinite(single) && !Double.isInfinite(value)) {
      throw overflow();
    }
    if (single == 0 && value != 0) {
      throw underflow();
    }
    return single;
  }

  /** Both operands and the result as runtime values. */
  public static Object apply(DoubleBinaryOperator operator, Object a, Object b) {
    return runtime(operator.applyAsDouble(value(a), value(b)));
  }

  public static Object apply(DoubleUnaryOperator operator, Object a) {
    return runtime(operator.applyAsDouble(value(a)));
  }

  public static SqlFault overflow() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value out of range: overflow");
  }

  public static SqlFault underflow() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value out of range: underflow");
  }
}
