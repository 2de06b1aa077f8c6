package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;

/** The step of generate_series, where it shows only at run time. */
public final class SeriesStep {
  public static final String NAME = "pg_series_step";
  public static final Signature CHECK =
      InternalFunction.java(NAME, Volatility.IMMUTABLE, (c, a) -> checked(a[0]));

  private SeriesStep() {}

  private static Object checked(Object step) {
    if (step.equals(0L)) {
      throw zero();
    }
    return step;
  }

  public static SqlFault zero() {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "step size cannot equal zero");
  }
}
