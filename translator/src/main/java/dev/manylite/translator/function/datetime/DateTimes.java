package dev.manylite.translator.function.datetime;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.type.value.Timestamps;

/** Conversions that the functions of this chapter share. */
final class DateTimes {
  private DateTimes() {}

  /** A timestamptz as the session's zone shows it, in local microseconds. */
  static long local(String timestamptz, FunctionContext context) {
    return Timestamps.toLocal(Timestamps.parse(timestamptz), context.types().zone());
  }

  static SqlFault unrecognizedUnit(String unit, String type) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE, "unit \"" + unit + "\" not recognized for type " + type);
  }

  static SqlFault unsupportedUnit(String unit, String type) {
    return new SqlFault(
        SqlState.FEATURE_NOT_SUPPORTED, "unit \"" + unit + "\" not supported for type " + type);
  }
}
