package dev.manylite.translator.type.number;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Floats;

/**
 * {@code real} and {@code double precision}: a Double, or the String {@code NaN}, because SQLite
 * turns a NaN into NULL.
 */
public final class FloatType extends BaseType {
  private final boolean single;

  public FloatType(TypeFacts facts) {
    super(facts);
    single = facts.length() == 4;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    double value = single ? Floats.parseFloat(text) : Floats.parseDouble(text);
    return runtime(value);
  }

  /** A double as runtime value. */
  public static Object runtime(double value) {
    return Double.isNaN(value) ? "NaN" : (Object) value;
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    if (!(value instanceof Number number)) {
      return value.toString();
    }
    int extra = context == null ? 1 : context.extraFloatDigits();
    if (single) {
      return extra > 0
          ? Floats.shortest(number.floatValue())
          : Floats.withDigits(number.floatValue(), 6 + extra);
    }
    return extra > 0
        ? Floats.shortest(number.doubleValue())
        : Floats.withDigits(number.doubleValue(), 15 + extra);
  }
}
