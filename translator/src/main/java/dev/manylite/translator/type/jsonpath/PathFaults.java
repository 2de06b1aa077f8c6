package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** What is wrong with a path, in PostgreSQL's words. */
final class PathFaults {
  private PathFaults() {}

  /**
   * @param near empty for the end of the input
   */
  static SqlFault syntax(String message, String near) {
    String place = near.isEmpty() ? " at end" : " at or near \"" + near + "\"";
    return new SqlFault(SqlState.SYNTAX_ERROR, message + place + " of jsonpath input");
  }

  static SqlFault invalid(String sqlState, String detail) {
    return new SqlFault(sqlState, "invalid input syntax for type jsonpath").withDetail(detail);
  }
}
