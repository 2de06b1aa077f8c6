package dev.manylite.translator.function.formatting;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** to_char of numbers. Each type has its own way of making digits. */
final class NumbersToChar implements FunctionSet {
  /** FLT_DIG and DBL_DIG. */
  private static final int FLOAT4_DIGITS = 6;

  private static final int FLOAT8_DIGITS = 15;

  private final LastTemplate<NumberTemplate> templates =
      new LastTemplate<>(NumberTemplateParser::parse);

  @Override
  public void define(Definitions d) {
    d.function("to_char", INT4, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> int4((Long) a[0], templates.of((String) a[1])));
    d.function("to_char", INT8, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> int8((Long) a[0], templates.of((String) a[1])));
    d.function("to_char", NUMERIC, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> numeric(Numerics.value(a[0]), templates.of((String) a[1])));
    d.function("to_char", FLOAT4, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> float4(FloatArithmetic.value(a[0]), templates.of((String) a[1])));
    d.function("to_char", FLOAT8, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> float8(FloatArithmetic.value(a[0]), templates.of((String) a[1])));
  }

  /** Without check for overflow, as PostgreSQL has none here. */
  private static String int4(long value, NumberTemplate template) {
    if (template.roman()) {
      return print(template, NumberDigits.finished(Roman.of((int) value)));
    }
    if (template.exponent()) {
      return print(template, Exponents.ofDouble(value, template));
    }
    double power = Math.pow(10, template.shift());
    int factor = power > Integer.MAX_VALUE ? Integer.MIN_VALUE : (int) power;
    return integer(template.multiplied() ? (int) value * factor : (int) value, template);
  }

  private static String int8(long value, NumberTemplate template) {
    if (template.roman()) {
      return print(template, NumberDigits.finished(Roman.of((int) IntegerRange.INT4.check(value))));
    }
    if (template.exponent()) {
      return print(template, Exponents.ofDecimal(BigDecimal.valueOf(value), template));
    }
    if (template.multiplied()) {
      BigDecimal product = BigDecimal.valueOf(value).movePointRight(template.shift());
      return integer(Numeric.of(product).toLong("bigint"), template);
    }
    return integer(value, template);
  }

  private static String integer(long value, NumberTemplate template) {
    String zeros = template.after() > 0 ? "." + "0".repeat(template.after()) : "";
    return decimal(value + zeros, template, template.after());
  }

  private static String numeric(Numeric value, NumberTemplate template) {
    if (template.roman()) {
      long rounded = IntegerRange.INT4.check(value.round(0).toLong("integer"));
      return print(template, NumberDigits.finished(Roman.of((int) rounded)));
    }
    if (template.exponent()) {
      return print(
          template,
          value.isFinite()
              ? Exponents.ofDecimal(value.decimal(), template)
              : NumberDigits.noExponent(template));
    }
    Numeric shifted =
        template.multiplied() && value.isFinite()
            ? Numeric.of(value.decimal().movePointRight(template.shift()))
            : value;
    return decimal(shifted.round(template.after()).toString(), template, template.after());
  }

  private static String float4(double value, NumberTemplate template) {
    float shifted =
        template.multiplied()
            ? (float) value * (float) Math.pow(10, template.shift())
            : (float) value;
    return floating(value, shifted, FLOAT4_DIGITS, template);
  }

  private static String float8(double value, NumberTemplate template) {
    double shifted = template.multiplied() ? value * Math.pow(10, template.shift()) : value;
    return floating(value, shifted, FLOAT8_DIGITS, template);
  }

  private static String floating(
      double value, double shifted, int digits, NumberTemplate template) {
    if (template.roman()) {
      return print(template, NumberDigits.finished(Roman.of((int) Math.rint(value))));
    }
    if (template.exponent()) {
      return print(
          template,
          Double.isFinite(value)
              ? Exponents.ofDouble(value, template)
              : NumberDigits.noExponent(template));
    }
    int whole = fixed(Math.abs(shifted), 0).length();
    int after = Math.max(0, Math.min(template.after(), digits - whole));
    return decimal(fixed(shifted, after), template, after);
  }

  /** C's {@code %.*f}. */
  private static String fixed(double value, int scale) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    boolean negative = value < 0 || value == 0 && 1 / value < 0;
    String size =
        Double.isInfinite(value)
            ? "Infinity"
            : new BigDecimal(Math.abs(value))
                .setScale(scale, RoundingMode.HALF_EVEN)
                .toPlainString();
    return negative ? "-" + size : size;
  }

  private static String decimal(String number, NumberTemplate template, int after) {
    int before = template.before() + (template.multiplied() ? template.shift() : 0);
    return NumberWriter.print(template, NumberDigits.of(number, before, after), before, after);
  }

  private static String print(NumberTemplate template, NumberDigits number) {
    return NumberWriter.print(template, number, template.before(), template.after());
  }
}
