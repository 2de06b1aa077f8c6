package dev.manylite.pgwire.scram;

import dev.manylite.pgwire.message.ErrorFields;

/** The exchange failed; the connection ends with this error. */
public final class ScramRefusal extends Exception {
  private final transient ErrorFields error;

  private ScramRefusal(ErrorFields error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  public ErrorFields error() {
    return error;
  }

  static ScramRefusal of(String sqlState, String message) {
    return new ScramRefusal(ErrorFields.fatal(sqlState, message));
  }

  static ScramRefusal malformed(String detail) {
    return new ScramRefusal(
        ErrorFields.fatal("08P01", "malformed SCRAM message").withDetail(detail));
  }

  static ScramRefusal of(String sqlState, String message, String detail) {
    return new ScramRefusal(ErrorFields.fatal(sqlState, message).withDetail(detail));
  }
}
