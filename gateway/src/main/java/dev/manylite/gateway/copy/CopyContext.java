package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.ContextFault;
import dev.manylite.pgwire.message.BackendMessage.ErrorResponse;
import dev.manylite.pgwire.server.BackendFault;
import dev.manylite.translator.fault.SqlFault;

/** Where in COPY's data a failure happened, as PostgreSQL's CopyFromErrorCallback words it. */
final class CopyContext {
  /** MAX_COPY_DATA_DISPLAY. */
  private static final int MOST_SHOWN = 100;

  private final String relation;

  CopyContext(String relation) {
    this.relation = relation;
  }

  /** The client gave up, or broke the protocol. */
  BackendFault line(BackendFault fault, long line) {
    return new BackendFault(
        new ErrorResponse(fault.response().fields().withWhere(start(line))), fault.fatal());
  }

  ContextFault line(SqlFault fault, long line) {
    return new ContextFault(fault, start(line));
  }

  ContextFault line(SqlFault fault, long line, ByteText text) {
    return new ContextFault(fault, start(line) + ": \"" + limited(text) + "\"");
  }

  ContextFault column(SqlFault fault, long line, String column) {
    return new ContextFault(fault, start(line) + ", column " + column);
  }

  ContextFault column(SqlFault fault, long line, String column, String value) {
    return new ContextFault(
        fault,
        start(line)
            + ", column "
            + column
            + ": "
            + (value == null ? "null input" : "\"" + limited(value) + "\""));
  }

  private String start(long line) {
    return "COPY " + relation + ", line " + line;
  }

  private static String limited(ByteText text) {
    try {
      return limited(text.text());
    } catch (SqlFault notUtf8) {
      return "";
    }
  }

  private static String limited(String text) {
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
  }
}
