package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.aggregate.FloatMoments.Result;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** Standard deviation and variance, of a sample and of the population. */
final class Deviation implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, "stddev", Result.STDDEV_SAMP);
    define(d, "stddev_samp", Result.STDDEV_SAMP);
    define(d, "stddev_pop", Result.STDDEV_POP);
    define(d, "variance", Result.VAR_SAMP);
    define(d, "var_samp", Result.VAR_SAMP);
    define(d, "var_pop", Result.VAR_POP);
  }

  private static void define(Definitions d, String name, Result result) {
    for (PgType type : List.of(INT2, INT4, INT8, NUMERIC)) {
      d.aggregate(name, type).returns(NUMERIC).accumulate(() -> new NumericMoments(result));
    }
    for (PgType type : List.of(FLOAT4, FLOAT8)) {
      d.aggregate(name, type).returns(FLOAT8).accumulate(() -> new FloatMoments(result));
    }
  }
}
