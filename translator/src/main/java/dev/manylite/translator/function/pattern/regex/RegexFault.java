package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** What is wrong with a pattern, in PostgreSQL's words. */
final class RegexFault {
  private RegexFault() {}

  static SqlFault invalid(String reason) {
    return new SqlFault(
        SqlState.INVALID_REGULAR_EXPRESSION, "invalid regular expression: " + reason);
  }

  static SqlFault tooComplex() {
    return invalid("regular expression is too complex");
  }

  /** The same while matching. */
  static SqlFault failed() {
    return new SqlFault(
        SqlState.INVALID_REGULAR_EXPRESSION,
        "regular expression failed: regular expression is too complex");
  }
}
