package dev.manylite.translator.function.json.path;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** SQL/JSON's errors (manual, appendix A, class 22). */
final class PathFaults {
  private PathFaults() {}

  static SqlFault invalidDateTime(String message) {
    return new SqlFault(SqlState.INVALID_ARGUMENT_FOR_SQL_JSON_DATETIME_FUNCTION, message);
  }

  static SqlFault invalidSubscript(String problem) {
    return new SqlFault(
        SqlState.INVALID_SQL_JSON_SUBSCRIPT, "jsonpath array subscript is " + problem);
  }

  static SqlFault notNumeric(String message) {
    return new SqlFault(SqlState.NON_NUMERIC_SQL_JSON_ITEM, message);
  }

  static SqlFault singleton(String message) {
    return new SqlFault(SqlState.SINGLETON_SQL_JSON_ITEM_REQUIRED, message);
  }

  static SqlFault noArray(String what) {
    return new SqlFault(
        SqlState.SQL_JSON_ARRAY_NOT_FOUND, "jsonpath " + what + " can only be applied to an array");
  }

  static SqlFault noObject(String what) {
    return new SqlFault(
        SqlState.SQL_JSON_OBJECT_NOT_FOUND,
        "jsonpath " + what + " can only be applied to an object");
  }

  static SqlFault noMember(String message) {
    return new SqlFault(SqlState.SQL_JSON_MEMBER_NOT_FOUND, message);
  }

  static SqlFault noNumber(String message) {
    return new SqlFault(SqlState.SQL_JSON_NUMBER_NOT_FOUND, message);
  }
}
