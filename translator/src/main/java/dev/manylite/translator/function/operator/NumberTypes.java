package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Operators that exist for every pair of integer or floating-point types. */
final class NumberTypes {
  private static final List<PgType> INTEGERS = List.of(INT2, INT4, INT8);

  private NumberTypes() {}

  /** An operation within the range of the wider operand. */
  interface IntegerOperator {
    long apply(IntegerRange range, long a, long b);
  }

  static void integers(Definitions d, String symbol, IntegerOperator operator) {
    for (IntegerRange left : IntegerRange.values()) {
      for (IntegerRange right : IntegerRange.values()) {
        IntegerRange range = left.wider(right);
        d.operator(symbol, type(left), type(right))
            .returns(type(range))
            .java((c, a) -> operator.apply(range, (Long) a[0], (Long) a[1]));
      }
    }
  }

  static void floats(
      Definitions d, String symbol, DoubleBinaryOperator twice, DoubleBinaryOperator single) {
    d.operator(symbol, FLOAT4, FLOAT4)
        .returns(FLOAT4)
        .java((c, a) -> FloatArithmetic.apply(single, a[0], a[1]));
    for (PgType[] pair : new PgType[][] {{FLOAT8, FLOAT8}, {FLOAT4, FLOAT8}, {FLOAT8, FLOAT4}}) {
      d.operator(symbol, pair)
          .returns(FLOAT8)
          .java((c, a) -> FloatArithmetic.apply(twice, a[0], a[1]));
    }
  }

  static PgType type(IntegerRange range) {
    return INTEGERS.get(range.ordinal());
  }
}
