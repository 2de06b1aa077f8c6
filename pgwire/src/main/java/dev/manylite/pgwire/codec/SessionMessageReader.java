package dev.manylite.pgwire.codec;

import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.message.FrontendMessage;

/** Reads the bodies of a session's messages. */
final class SessionMessageReader {
  private SessionMessageReader() {}

  static boolean knows(char type) {
    return "QPBDECHSFdcfX".indexOf(type) >= 0;
  }

  static FrontendMessage read(char type, MessageReader in) throws UnreadableMessage {
    return switch (type) {
      case 'Q' -> new FrontendMessage.Query(in.string());
      case 'P' -> new FrontendMessage.Parse(in.string(), in.string(), oids(in));
      case 'B' -> bind(in);
      case 'D' -> new FrontendMessage.Describe(target(in, "DESCRIBE"), in.string());
      case 'E' -> new FrontendMessage.Execute(in.string(), Math.max(0, in.int32()));
      case 'C' -> new FrontendMessage.Close(target(in, "CLOSE"), in.string());
      case 'H' -> new FrontendMessage.Flush();
      case 'S' -> new FrontendMessage.Sync();
      case 'F' -> {
        int function = in.int32();
        in.skip();
        yield new FrontendMessage.FunctionCall(function);
      }
      case 'd' -> new FrontendMessage.CopyData(in.bytes(in.remaining()));
      case 'c' -> new FrontendMessage.CopyDone();
      case 'f' -> new FrontendMessage.CopyFail(in.string());
      case 'X' -> {
        in.skip();
        yield new FrontendMessage.Terminate();
      }
      default -> throw new IllegalArgumentException("message type " + type);
    };
  }

  private static FrontendMessage.Target target(MessageReader in, String message)
      throws UnreadableMessage {
    byte kind = in.int8();
    return switch (kind) {
      case 'S' -> FrontendMessage.Target.STATEMENT;
      case 'P' -> FrontendMessage.Target.PORTAL;
      default ->
          throw UnreadableMessage.violation(
              "invalid %s message subtype %d".formatted(message, kind & 0xFF));
    };
  }

  private static int[] oids(MessageReader in) throws UnreadableMessage {
    int[] oids = new int[in.count(4)];
    for (int i = 0; i < oids.length; i++) {
      oids[i] = in.int32();
    }
    return oids;
  }

  /**
   *
   *
   * <pre>
   * portal \0 │ statement \0 │ int16 n, n × int16 format │ int16 n, n × (int32 length or −1, bytes)
   *           │ int16 n, n × int16 format
   * </pre>
   */
  private static FrontendMessage bind(MessageReader in) throws UnreadableMessage {
    String portal = in.string();
    String statement = in.string();
    Format[] formats = in.formats();
    byte[][] parameters = new byte[in.count(4)][];
    if (formats.length > 1 && formats.length != parameters.length) {
      throw UnreadableMessage.violation(
          "bind message has %d parameter formats but %d parameters"
              .formatted(formats.length, parameters.length));
    }
    for (int i = 0; i < parameters.length; i++) {
      int length = in.int32();
      if (length != -1) {
        parameters[i] = in.bytes(length);
      }
    }
    FrontendMessage.Bind bind =
        new FrontendMessage.Bind(portal, statement, formats, parameters, in.formats());
    for (int i = 0; i < parameters.length; i++) {
      if (parameters[i] != null && bind.parameterFormat(i) == Format.TEXT) {
        Utf8.check(parameters[i]);
      }
    }
    return bind;
  }
}
