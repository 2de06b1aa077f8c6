package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SQLite's result codes → PostgreSQL's SQLSTATEs. */
final class SqliteFaults {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteFaults.class);

  private SqliteFaults() {}

  private static final String UNSAFE = " - unsafe use of ";

  /**
   * @param message SQLite's own text; it goes to the log, and to the client only where it holds no
   *     values
   */
  static RuntimeException of(int code, String message) {
    return switch (ResultCode.primary(code)) {
      case ResultCode.CONSTRAINT ->
          new ConstraintFailure(ConstraintMessages.parse(code, message), message);
      case ResultCode.BUSY, ResultCode.LOCKED ->
          code == ResultCode.BUSY_SNAPSHOT
              ? new SqlFault(
                  SqlState.SERIALIZATION_FAILURE,
                  "could not serialize access due to concurrent update")
              : new SqlFault(
                  SqlState.LOCK_NOT_AVAILABLE, "canceling statement due to lock timeout");
      case ResultCode.INTERRUPT ->
          new SqlFault(SqlState.QUERY_CANCELED, "canceling statement due to user request");
      case ResultCode.FULL ->
          logged(
                  code,
                  message,
                  SqlState.DISK_FULL,
                  "could not extend the database file: No space left on device")
              .withHint("Check free disk space.");
      case ResultCode.NOMEM -> logged(code, message, SqlState.OUT_OF_MEMORY, "out of memory");
      case ResultCode.IOERR, ResultCode.CANTOPEN ->
          logged(code, message, SqlState.IO_ERROR, "could not access the database file");
      case ResultCode.NOTADB ->
          logged(code, message, SqlState.DATA_CORRUPTED, "the file is not a SQLite database");
      case ResultCode.CORRUPT ->
          message.contains(UNSAFE)
              ? logged(
                  code,
                  message,
                  SqlState.INSUFFICIENT_PRIVILEGE,
                  "the database file's schema calls a function that only a statement may call")
              : logged(code, message, SqlState.DATA_CORRUPTED, "the database file is damaged");
      case ResultCode.READONLY ->
          logged(code, message, SqlState.IO_ERROR, "the database file can't be written");
      case ResultCode.TOOBIG ->
          new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, "string or blob too big");
      default -> internal(code, message);
    };
  }

  private static SqlFault internal(int code, String message) {
    if (message.startsWith("Expression tree is too large")
        || message.startsWith("parser stack overflow")
        || message.equals("Recursion limit")) {
      return StackDepth.exceeded();
    }
    if (message.startsWith("too many ") || message.startsWith("at most ")) {
      return new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, message);
    }
    return ErrorWords.fault(message)
        .or(() -> BrokenSchemas.fault(message))
        .orElseGet(() -> logged(code, message, SqlState.INTERNAL_ERROR, "SQLite: " + message));
  }

  private static SqlFault logged(int code, String message, String sqlState, String shown) {
    LOG.warn("sqlState={} sqliteCode={} {}", sqlState, code, message);
    return new SqlFault(sqlState, shown);
  }
}
