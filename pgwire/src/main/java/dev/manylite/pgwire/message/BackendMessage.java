package dev.manylite.pgwire.message;

import java.util.List;

/**
 * What the server sends. DataRow and CopyData are not among them: see the package's documentation.
 */
public sealed interface BackendMessage {
  <R> R accept(Visitor<R> visitor);

  /** R: the client proved who it is. */
  record AuthenticationOk() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onAuthenticationOk(this);
    }
  }

  /** R: asks for a proof by one of these SASL mechanisms, the preferred one first. */
  record AuthenticationSasl(List<String> mechanisms) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onAuthenticationSasl(this);
    }
  }

  /** R: the server's next SASL challenge. */
  record AuthenticationSaslContinue(byte[] data) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onAuthenticationSaslContinue(this);
    }
  }

  /** R: the server's own proof. */
  record AuthenticationSaslFinal(byte[] data) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onAuthenticationSaslFinal(this);
    }
  }

  /** v: the client asked for a newer minor version or for protocol extensions unknown here. */
  record NegotiateProtocolVersion(int newestVersion, List<String> unknownExtensions)
      implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onNegotiateProtocolVersion(this);
    }
  }

  /** K: what a CancelRequest has to quote. */
  record BackendKeyData(int processId, int secretKey) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onBackendKeyData(this);
    }

    @Override
    public String toString() {
      return "BackendKeyData[processId=" + processId + "]";
    }
  }

  /** S: a setting that clients follow, at start-up and whenever it changes. */
  record ParameterStatus(String name, String value) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onParameterStatus(this);
    }
  }

  /** Z: I idle, T in a transaction block, E in a failed one. */
  record ReadyForQuery(char transactionStatus) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onReadyForQuery(this);
    }
  }

  /** E: the current statement, or with FATAL the connection, failed. */
  record ErrorResponse(ErrorFields fields) implements BackendMessage {
    public static ErrorResponse error(String sqlState, String message) {
      return new ErrorResponse(ErrorFields.error(sqlState, message));
    }

    public static ErrorResponse fatal(String sqlState, String message) {
      return new ErrorResponse(ErrorFields.fatal(sqlState, message));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onErrorResponse(this);
    }
  }

  /** N: a warning or a remark; may come at any time. */
  record NoticeResponse(ErrorFields fields) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onNoticeResponse(this);
    }
  }

  /** A: a NOTIFY for a channel that this client listens to. */
  record NotificationResponse(int processId, String channel, String payload)
      implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onNotificationResponse(this);
    }
  }

  /** 1: the statement is prepared. */
  record ParseComplete() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onParseComplete(this);
    }
  }

  /** 2: the portal is made. */
  record BindComplete() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onBindComplete(this);
    }
  }

  /** 3: the statement or portal is closed, or was not there. */
  record CloseComplete() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCloseComplete(this);
    }
  }

  /** n: the described statement returns no rows. */
  record NoData() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onNoData(this);
    }
  }

  /** s: Execute's row limit was reached. */
  record PortalSuspended() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onPortalSuspended(this);
    }
  }

  /** I: takes CommandComplete's place where the query string was empty. */
  record EmptyQueryResponse() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onEmptyQueryResponse(this);
    }
  }

  /** C: {@code SELECT 5}, {@code INSERT 0 1} … */
  record CommandComplete(String tag) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCommandComplete(this);
    }
  }

  /** t: a prepared statement's parameter types, by OID. */
  record ParameterDescription(int[] types) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onParameterDescription(this);
    }
  }

  /** T: the columns of the rows that follow, or of a described statement or portal. */
  record RowDescription(List<ResultField> fields) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onRowDescription(this);
    }
  }

  /** G: the server is ready for COPY's data. */
  record CopyInResponse(Format format, Format[] columnFormats) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCopyInResponse(this);
    }
  }

  /** H: COPY's data follows. */
  record CopyOutResponse(Format format, Format[] columnFormats) implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCopyOutResponse(this);
    }
  }

  /** c: COPY's data is complete. */
  record CopyDone() implements BackendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCopyDone(this);
    }
  }

  /** One method per message. */
  interface Visitor<R> {
    R onAuthenticationOk(AuthenticationOk message);

    R onAuthenticationSasl(AuthenticationSasl message);

    R onAuthenticationSaslContinue(AuthenticationSaslContinue message);

    R onAuthenticationSaslFinal(AuthenticationSaslFinal message);

    R onNegotiateProtocolVersion(NegotiateProtocolVersion message);

    R onBackendKeyData(BackendKeyData message);

    R onParameterStatus(ParameterStatus message);

    R onReadyForQuery(ReadyForQuery message);

    R onErrorResponse(ErrorResponse message);

    R onNoticeResponse(NoticeResponse message);

    R onNotificationResponse(NotificationResponse message);

    R onParseComplete(ParseComplete message);

    R onBindComplete(BindComplete message);

    R onCloseComplete(CloseComplete message);

    R onNoData(NoData message);

    R onPortalSuspended(PortalSuspended message);

    R onEmptyQueryResponse(EmptyQueryResponse message);

    R onCommandComplete(CommandComplete message);

    R onParameterDescription(ParameterDescription message);

    R onRowDescription(RowDescription message);

    R onCopyInResponse(CopyInResponse message);

    R onCopyOutResponse(CopyOutResponse message);

    R onCopyDone(CopyDone message);
  }
}
