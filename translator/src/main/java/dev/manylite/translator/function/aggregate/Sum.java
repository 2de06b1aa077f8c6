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

/** {@code sum(x)}; NULL over nothing. */
final class Sum implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("sum", INT2).returns(INT8).sql("sum($1)");
    d.aggregate("sum", INT4).returns(INT8).sql("sum($1)");
    d.aggregate("sum", INT8).returns(NUMERIC).accumulate(() -> new NumericSum(false));
    d.aggregate("sum", NUMERIC).returns(NUMERIC).accumulate(() -> new NumericSum(false));
    // SQLite's own sum compensates for rounding; PostgreSQL's does not.
    d.aggregate("sum", FLOAT4).returns(FLOAT4).accumulate(() -> new FloatSum(true));
    d.aggregate("sum", FLOAT8).returns(FLOAT8).accumulate(() -> new FloatSum(false));
    d.aggregate("sum", INTERVAL).returns(INTERVAL).accumulate(() -> new IntervalSum(false));
  }
}
