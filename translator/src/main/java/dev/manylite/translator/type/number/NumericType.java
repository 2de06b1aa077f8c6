package dev.manylite.translator.type.number;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.Modifiers;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.NumericText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** {@code numeric}: the String that {@link Numeric} prints. */
public final class NumericType extends BaseType {
  /** SQLite's REAL is exact for so many decimal digits. */
  private static final int NATIVE_PRECISION = 15;

  private static final int MAX_PRECISION = 1000;
  private static final int HEADER = 4;

  public NumericType(TypeFacts facts) {
    super(facts);
  }

  /** The p of numeric(p, s). */
  public static int precision(int modifier) {
    return (modifier - HEADER) >> 16 & 0xffff;
  }

  /** The s of numeric(p, s); eleven bits, signed. */
  public static int scale(int modifier) {
    return ((modifier - HEADER & 0x7ff) ^ 1024) - 1024;
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    if (modifier == SqlType.NO_MODIFIER && NumericText.isCanonical(text)) {
      return text;
    }
    return fit(NumericText.parse(text), modifier).toString();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  @Override
  public Object coerce(Object value, int modifier, boolean explicit) {
    return value == null || modifier == SqlType.NO_MODIFIER
        ? value
        : fit(Numeric.of(value.toString()), modifier).toString();
  }

  /**
   * Rounds to the modifier's scale.
   *
   * @throws SqlFault 22003 beyond its precision
   */
  public static Numeric fit(Numeric value, int modifier) {
    if (modifier == SqlType.NO_MODIFIER || value.isNaN()) {
      return value;
    }
    int precision = precision(modifier);
    int scale = scale(modifier);
    if (value.isInfinite()) {
      throw overflow()
          .withDetail(
              "A field with precision "
                  + precision
                  + ", scale "
                  + scale
                  + " cannot hold an infinite value.");
    }
    BigDecimal rounded = value.decimal().setScale(scale, RoundingMode.HALF_UP);
    if (rounded.signum() != 0 && rounded.precision() > precision) {
      int integerDigits = precision - scale;
      throw overflow()
          .withDetail(
              "A field with precision "
                  + precision
                  + ", scale "
                  + scale
                  + " must round to an absolute value less than "
                  + (integerDigits == 0 ? "1" : "10^" + integerDigits)
                  + ".");
    }
    return Numeric.of(rounded);
  }

  @Override
  public int modifier(List<String> modifiers) {
    if (modifiers.isEmpty()) {
      return SqlType.NO_MODIFIER;
    }
    if (modifiers.size() > 2) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "invalid NUMERIC type modifier");
    }
    int precision = Modifiers.integer(modifiers.get(0));
    int scale = modifiers.size() > 1 ? Modifiers.integer(modifiers.get(1)) : 0;
    if (precision < 1 || precision > MAX_PRECISION) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "NUMERIC precision " + precision + " must be between 1 and 1000");
    }
    if (scale < -MAX_PRECISION || scale > MAX_PRECISION) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "NUMERIC scale " + scale + " must be between -1000 and 1000");
    }
    return (precision << 16 | scale & 0x7ff) + HEADER;
  }

  @Override
  public String format(int modifier) {
    return modifier == SqlType.NO_MODIFIER ? sqlName() : sqlName() + parameters(modifier);
  }

  @Override
  public String declaration(int modifier) {
    if (columnForm(modifier) instanceof ColumnForm.NativeNumeric) {
      return format(modifier);
    }
    return modifier == SqlType.NO_MODIFIER ? "numeric text" : "numeric text" + parameters(modifier);
  }

  private static String parameters(int modifier) {
    return "(" + precision(modifier) + "," + scale(modifier) + ")";
  }

  @Override
  public ColumnForm columnForm(int modifier) {
    if (modifier == SqlType.NO_MODIFIER) {
      return ColumnForm.RUNTIME;
    }
    int precision = precision(modifier);
    int scale = scale(modifier);
    return precision <= NATIVE_PRECISION && scale >= 0 && scale <= precision
        ? new ColumnForm.NativeNumeric(scale)
        : ColumnForm.RUNTIME;
  }

  @Override
  public String collation() {
    return "pg_numeric";
  }

  private static SqlFault overflow() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "numeric field overflow");
  }
}
