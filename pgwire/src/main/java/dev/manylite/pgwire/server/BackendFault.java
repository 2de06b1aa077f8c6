package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage;

/** An error to be sent as it is; {@link #fatal} ones end the connection. */
public final class BackendFault extends RuntimeException {
  private final transient BackendMessage.ErrorResponse response;
  private final boolean fatal;

  public BackendFault(BackendMessage.ErrorResponse response, boolean fatal) {
    super(response.toString(), null, false, false);
    this.response = response;
    this.fatal = fatal;
  }

  public BackendMessage.ErrorResponse response() {
    return response;
  }

  public boolean fatal() {
    return fatal;
  }
}
