package dev.manylite.translator.function.json;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Errors that several functions of this chapter report. */
final class JsonFaults {
  private JsonFaults() {}

  static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }

  static SqlFault subscripts(String message) {
    return new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, message);
  }
}
