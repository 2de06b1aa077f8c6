package dev.manylite.pgwire.codec;

import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.StartupPacket;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the packets that come before a session (manual, 55.7). They have no type byte:
 *
 * <pre>
 * int32 length, itself included │ int32 code │ …
 *                                 1234·5678    CancelRequest: int32 process id, int32 secret key
 *                                 1234·5679    SSLRequest
 *                                 1234·5680    GSSENCRequest
 *                                 major·minor  StartupMessage: (name \0 value \0)* \0
 * </pre>
 */
public final class StartupDecoder {
  private static final int REQUEST_MAJOR = 1234;
  private static final int CANCEL = 5678;
  private static final int SSL = 5679;
  private static final int GSSENC = 5680;
  private static final String EXTENSION_PREFIX = "_pq_.";

  private final Limits limits;

  public StartupDecoder(Limits limits) {
    this.limits = limits;
  }

  /** The next packet, or null while it is not whole; then nothing is consumed. */
  public StartupPacket next(ByteBuf in) {
    if (in.readableBytes() < 4) {
      return null;
    }
    int length = in.getInt(in.readerIndex());
    if (length < 8 || length > limits.startupPacket()) {
      return invalid("08P01", "invalid length of startup packet");
    }
    if (in.readableBytes() < length) {
      return null;
    }
    in.skipBytes(4);
    MessageReader reader = new MessageReader(in, length - 4);
    try {
      return read(reader);
    } catch (UnreadableMessage e) {
      return invalid(e.sqlState(), e.getMessage());
    } finally {
      reader.skip();
    }
  }

  private StartupPacket read(MessageReader reader) throws UnreadableMessage {
    int code = reader.int32();
    int major = code >>> 16;
    int minor = code & 0xFFFF;
    if (major == REQUEST_MAJOR) {
      switch (minor) {
        case CANCEL -> {
          if (reader.remaining() != 8) {
            return invalid("08P01", "invalid length of query cancel packet");
          }
          return new StartupPacket.CancelRequest(reader.int32(), reader.int32());
        }
        case SSL -> {
          return new StartupPacket.SslRequest();
        }
        case GSSENC -> {
          return new StartupPacket.GssEncRequest();
        }
        default -> {}
      }
    }
    if (major != 3) {
      return invalid(
          "0A000",
          "unsupported frontend protocol %d.%d: server supports 3.0 to 3.0"
              .formatted(major, minor));
    }
    return startupMessage(major, minor, reader);
  }

  private static StartupPacket startupMessage(int major, int minor, MessageReader reader)
      throws UnreadableMessage {
    Map<String, String> parameters = new LinkedHashMap<>();
    List<String> extensions = new ArrayList<>();
    while (reader.remaining() > 1) {
      if (!reader.hasString()) {
        return badLayout();
      }
      String name = reader.string();
      if (name.isEmpty() || !reader.hasString()) {
        return badLayout();
      }
      String value = reader.string();
      if (name.startsWith(EXTENSION_PREFIX)) {
        extensions.add(name);
      } else {
        // As in PostgreSQL, the last of several values counts.
        parameters.put(name, value);
      }
    }
    if (reader.remaining() != 1 || reader.int8() != 0) {
      return badLayout();
    }
    return new StartupPacket.StartupMessage(major, minor, parameters, List.copyOf(extensions));
  }

  private static StartupPacket badLayout() {
    return invalid("08P01", "invalid startup packet layout: expected terminator as last byte");
  }

  private static StartupPacket invalid(String sqlState, String message) {
    return new StartupPacket.Invalid(ErrorFields.fatal(sqlState, message));
  }
}
