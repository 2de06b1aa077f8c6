package dev.manylite.gateway.session;

import dev.manylite.pgwire.message.BackendMessage.ErrorResponse;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.pgwire.server.BackendFault;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.fault.StackDepth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes an ErrorResponse. */
public final class ErrorResponses {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

  private ErrorResponses() {}

  /**
   * @param sql the text that the fault's position counts in
   */
  public static BackendFault of(Throwable thrown, String sql) {
    if (thrown instanceof BackendFault fault) {
      return fault;
    }
    if (thrown instanceof Replies.ClientGone gone) {
      throw gone;
    }
    if (thrown instanceof ContextFault context) {
      ErrorFields fields = fields(context.fault(), sql);
      String inner = fields.where() == null ? "" : fields.where() + "\n";
      fields = fields.withWhere(inner + context.where());
      return new BackendFault(new ErrorResponse(fields), false);
    }
    return new BackendFault(new ErrorResponse(fields(fault(thrown), sql)), false);
  }

  public static BackendFault fatal(String sqlState, String message) {
    return new BackendFault(ErrorResponse.fatal(sqlState, message), true);
  }

  public static BackendFault fatal(SqlFault fault) {
    return new BackendFault(
        new ErrorResponse(fields(fault, "").withSeverity(Severity.FATAL)), true);
  }

  public static ErrorFields fields(SqlFault fault, String sql) {
    ErrorFields fields =
        ErrorFields.error(fault.sqlState(), fault.getMessage())
            .withDetail(fault.detail())
            .withHint(fault.hint())
            .withWhere(fault.context());
    if (fault.position() != SqlFault.NO_POSITION) {
      fields = fields.withPosition(ErrorFields.positionOf(sql, fault.position()));
    }
    if (fault.internalQuery() != null) {
      fields =
          fields.withInternalQuery(
              fault.internalQuery(),
              ErrorFields.positionOf(fault.internalQuery(), fault.internalPosition()));
    }
    FaultedObject object = fault.object();
    return fields.withObject(
        object.schema(), object.table(), object.column(), object.dataType(), object.constraint());
  }

  /** Every failure as a fault; what is not foreseen goes to the log and is XX000. */
  static SqlFault fault(Throwable thrown) {
    if (thrown instanceof SqlFault fault) {
      return fault;
    }
    if (thrown instanceof StackOverflowError) {
      return StackDepth.exceeded();
    }
    if (thrown instanceof OutOfMemoryError) {
      return new SqlFault(SqlState.OUT_OF_MEMORY, "out of memory");
    }
    LOG.error("sqlState={} unforeseen failure", SqlState.INTERNAL_ERROR, thrown);
    return new SqlFault(SqlState.INTERNAL_ERROR, "internal error: " + thrown.getClass().getName());
  }
}
