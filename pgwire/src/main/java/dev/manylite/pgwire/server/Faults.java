package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage.ErrorResponse;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where what was thrown becomes what the client is told. */
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static ErrorFields describe(Throwable thrown) {
    if (thrown instanceof BackendFault fault) {
      ErrorFields fields = fault.response().fields();
      return fault.fatal() ? fields.withSeverity(Severity.FATAL) : fields;
    }
    if (thrown instanceof StackOverflowError) {
      return ErrorFields.error("54001", "stack depth limit exceeded")
          .withHint(
              "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), after"
                  + " ensuring the platform's stack depth limit is adequate.");
    }
    if (thrown instanceof OutOfMemoryError) {
      LOG.error("out of memory", thrown);
      return ErrorFields.error("53200", "out of memory");
    }
    // The client can do nothing with a stack trace, and it may tell what is not his to know.
    LOG.error("internal error", thrown);
    return ErrorFields.error("XX000", "internal error");
  }

  static BackendFault error(String sqlState, String message) {
    return new BackendFault(ErrorResponse.error(sqlState, message), false);
  }

  static BackendFault of(ErrorFields fields) {
    return new BackendFault(new ErrorResponse(fields), fields.severity() == Severity.FATAL);
  }
}
