package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import java.util.Map;
import java.util.Optional;

/**
 * Run-time errors of SQLite's own functions → PostgreSQL's. Their texts are fixed in its source.
 */
final class ErrorWords {
  private static final String NTH_VALUE = "22016";
  private static final String NTILE = "22014";
  private static final String FRAME = "22013";

  private record Words(String sqlState, String message) {}

  private static final Map<String, Words> TABLE =
      Map.of(
          "second argument to nth_value must be a positive integer",
          new Words(NTH_VALUE, "argument of nth_value must be greater than zero"),
          "argument of ntile must be a positive integer",
          new Words(NTILE, "argument of ntile must be greater than zero"),
          "frame starting offset must be a non-negative integer",
          new Words(FRAME, "frame starting offset must not be negative"),
          "frame ending offset must be a non-negative integer",
          new Words(FRAME, "frame ending offset must not be negative"),
          "frame starting offset must be a non-negative number",
          new Words(FRAME, "invalid preceding or following size in window function"),
          "frame ending offset must be a non-negative number",
          new Words(FRAME, "invalid preceding or following size in window function"),
          "integer overflow",
          new Words("22003", "bigint out of range"));

  private ErrorWords() {}

  static Optional<SqlFault> fault(String sqliteMessage) {
    return Optional.ofNullable(TABLE.get(sqliteMessage))
        .map(words -> new SqlFault(words.sqlState(), words.message()));
  }
}
