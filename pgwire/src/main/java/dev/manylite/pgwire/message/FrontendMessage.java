package dev.manylite.pgwire.message;

import java.nio.charset.StandardCharsets;

/** What a client sends once its start-up packet is accepted. Arrays belong to the message. */
public sealed interface FrontendMessage {
  <R> R accept(Visitor<R> visitor);

  /** Q: a string of any number of statements. */
  record Query(String sql) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onQuery(this);
    }
  }

  /**
   * P: one statement to prepare.
   *
   * @param statement the empty string is the unnamed statement
   * @param parameterTypes type OIDs, 0 where the type is to be inferred; may be fewer than the
   *     statement's parameters
   */
  record Parse(String statement, String sql, int[] parameterTypes) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onParse(this);
    }
  }

  /**
   * B: values for a prepared statement's parameters; makes a portal.
   *
   * @param parameterFormats none, one for all, or as many as parameters
   * @param parameters null is NULL; those in text format are valid UTF-8 without a zero byte
   * @param resultFormats none, one for all, or as many as result columns
   */
  record Bind(
      String portal,
      String statement,
      Format[] parameterFormats,
      byte[][] parameters,
      Format[] resultFormats)
      implements FrontendMessage {
    /** The format of a parameter, counted from 0. */
    public Format parameterFormat(int index) {
      return formatOf(parameterFormats, index);
    }

    /** The format asked for a result column, counted from 0. */
    public Format resultFormat(int index) {
      return formatOf(resultFormats, index);
    }

    /** A parameter that is in text format and not NULL. */
    public String text(int index) {
      return new String(parameters[index], StandardCharsets.UTF_8);
    }

    private static Format formatOf(Format[] formats, int index) {
      return switch (formats.length) {
        case 0 -> Format.TEXT;
        case 1 -> formats[0];
        default -> formats[index];
      };
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onBind(this);
    }

    /** Without the values, which must not get into a log. */
    @Override
    public String toString() {
      return "Bind[portal="
          + portal
          + ", statement="
          + statement
          + ", "
          + parameters.length
          + " parameters]";
    }
  }

  /** What Describe and Close name. */
  enum Target {
    STATEMENT,
    PORTAL
  }

  /** D. */
  record Describe(Target target, String name) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onDescribe(this);
    }
  }

  /** E: {@code maxRows} 0 is no limit. */
  record Execute(String portal, int maxRows) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onExecute(this);
    }
  }

  /** C. */
  record Close(Target target, String name) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onClose(this);
    }
  }

  /** H. */
  record Flush() implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onFlush(this);
    }
  }

  /** S. */
  record Sync() implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onSync(this);
    }
  }

  /** F: the fast-path call of a function by OID; its arguments are not kept. */
  record FunctionCall(int function) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onFunctionCall(this);
    }
  }

  /** d: a piece of COPY's data; need not end at a row's end. */
  record CopyData(byte[] data) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCopyData(this);
    }

    /** Without the data, which must not get into a log. */
    @Override
    public String toString() {
      return "CopyData[" + data.length + " bytes]";
    }
  }

  /** c. */
  record CopyDone() implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCopyDone(this);
    }
  }

  /** f. */
  record CopyFail(String reason) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCopyFail(this);
    }
  }

  /** X. */
  record Terminate() implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onTerminate(this);
    }
  }

  /** p, first: the mechanism that the client chose; {@code data} is null where it sent none. */
  record SaslInitialResponse(String mechanism, byte[] data) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onSaslInitialResponse(this);
    }

    @Override
    public String toString() {
      return "SaslInitialResponse[mechanism=" + mechanism + "]";
    }
  }

  /** p, later. */
  record SaslResponse(byte[] data) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onSaslResponse(this);
    }

    @Override
    public String toString() {
      return "SaslResponse[]";
    }
  }

  /**
   * A message that could not be read. It keeps its place in the order, so that what came before it
   * is answered first.
   *
   * @param type its type byte
   * @param error severity ERROR where the next message's beginning is known, else FATAL
   */
  record Invalid(char type, ErrorFields error) implements FrontendMessage {
    /** Whether an error in this message skips all others up to Sync (manual, 55.2.3). */
    public boolean extendedQuery() {
      return "PBDECH".indexOf(type) >= 0;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onInvalid(this);
    }
  }

  /**
   * The client closed its half of the connection: after this nothing comes. It keeps its place in
   * the order, so that what came before it is carried out and answered first.
   *
   * @param cut within a message
   */
  record EndOfInput(boolean cut) implements FrontendMessage {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onEndOfInput(this);
    }
  }

  /** One method per message. */
  interface Visitor<R> {
    R onQuery(Query message);

    R onParse(Parse message);

    R onBind(Bind message);

    R onDescribe(Describe message);

    R onExecute(Execute message);

    R onClose(Close message);

    R onFlush(Flush message);

    R onSync(Sync message);

    R onFunctionCall(FunctionCall message);

    R onCopyData(CopyData message);

    R onCopyDone(CopyDone message);

    R onCopyFail(CopyFail message);

    R onTerminate(Terminate message);

    R onSaslInitialResponse(SaslInitialResponse message);

    R onSaslResponse(SaslResponse message);

    R onInvalid(Invalid message);

    R onEndOfInput(EndOfInput message);
  }
}
