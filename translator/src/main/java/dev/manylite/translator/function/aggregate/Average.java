package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** {@code avg(x)}. */
final class Average implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(INT2, INT4, INT8, NUMERIC)) {
      d.aggregate("avg", type).returns(NUMERIC).accumulate(() -> new NumericSum(true));
    }
    for (PgType type : List.of(FLOAT4, FLOAT8)) {
      d.aggregate("avg", type)
          .returns(FLOAT8)
          .accumulate(() -> new FloatMoments(FloatMoments.Result.AVERAGE));
    }
    d.aggregate("avg", INTERVAL).returns(INTERVAL).accumulate(() -> new IntervalSum(true));
  }
}
