package dev.manylite.pgwire.codec;

import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.Severity;
import io.netty.buffer.ByteBuf;

/**
 * Reads the messages that follow the start-up packet (manual, 55.7):
 *
 * <pre>
 * byte type │ int32 length, itself included │ body
 * </pre>
 *
 * A body that can't be read costs its message only, for the next one's beginning is known. An
 * unknown type or an impossible length means that the stream is out of step: the decoder answers
 * with a FATAL {@link FrontendMessage.Invalid} and reads nothing more.
 */
public final class FrontendDecoder {
  private static final int TYPE_AND_LENGTH = 5;

  /** Which messages are expected; the letter p has another meaning in each. */
  public enum Phase {
    SASL_INITIAL_RESPONSE,
    SASL_RESPONSE,
    SESSION
  }

  /** Longer messages ask the server's budget before they are gathered. */
  private static final int BUDGET_FREE = 64 * 1024;

  private final Limits limits;
  private final InboundBudget budget;
  private Phase phase = Phase.SASL_INITIAL_RESPONSE;
  private boolean outOfStep;

  /** Bytes still to pass of a message that is too long to be kept. */
  private int skipping;

  private FrontendMessage afterSkipping;

  /** What the message that is being gathered, or was given last, holds of the budget. */
  private int reserved;

  private int lastLength;

  public FrontendDecoder(Limits limits, InboundBudget budget) {
    this.limits = limits;
    this.budget = budget;
  }

  public void expect(Phase next) {
    phase = next;
  }

  /** The length of the message that {@link #next} gave last. */
  public int lastLength() {
    return lastLength;
  }

  /**
   * What the message that {@link #next} gave last, or else one that is half gathered, holds of the
   * budget. The caller, who takes it over, gives it back.
   */
  public int takeReservation() {
    int taken = reserved;
    reserved = 0;
    return taken;
  }

  /** Whether a part of a message was read that is not left in the buffer. */
  public boolean withinMessage() {
    return afterSkipping != null;
  }

  /** The next message, or null while it is not whole. */
  public FrontendMessage next(ByteBuf in) {
    if (outOfStep) {
      in.skipBytes(in.readableBytes());
      return null;
    }
    if (afterSkipping != null) {
      return skip(in);
    }
    if (in.readableBytes() < TYPE_AND_LENGTH) {
      return in.isReadable() ? checkType(in.getByte(in.readerIndex())) : null;
    }
    byte type = in.getByte(in.readerIndex());
    FrontendMessage refusal = checkType(type);
    if (refusal != null) {
      return refusal;
    }
    int length = in.getInt(in.readerIndex() + 1);
    if (length < 4 || length > lengthLimit(type)) {
      return outOfStep((char) type, "invalid message length");
    }
    lastLength = length;
    if (length > limits.bufferedMessage()) {
      return skipLong(in, tooLong((char) type, length));
    }
    if (length > BUDGET_FREE && reserved == 0) {
      if (!budget.reserve(length)) {
        return skipLong(in, noRoom((char) type, length));
      }
      reserved = length;
    }
    if (in.readableBytes() - 1 < length) {
      return null;
    }
    in.skipBytes(TYPE_AND_LENGTH);
    return body((char) type, new MessageReader(in, length - 4));
  }

  private FrontendMessage body(char type, MessageReader reader) {
    try {
      FrontendMessage message = read(type, reader);
      reader.end();
      return message;
    } catch (UnreadableMessage e) {
      Severity severity = phase == Phase.SESSION ? Severity.ERROR : Severity.FATAL;
      return new FrontendMessage.Invalid(
          type, ErrorFields.of(severity, e.sqlState(), e.getMessage()));
    } finally {
      reader.skip();
    }
  }

  private FrontendMessage read(char type, MessageReader reader) throws UnreadableMessage {
    if (phase == Phase.SESSION || type == 'X') {
      return SessionMessageReader.read(type, reader);
    }
    return phase == Phase.SASL_INITIAL_RESPONSE
        ? SaslReader.initialResponse(reader)
        : SaslReader.response(reader);
  }

  /** Null if a message of this type may come now. */
  private FrontendMessage checkType(byte type) {
    if (phase == Phase.SESSION) {
      return SessionMessageReader.knows((char) type)
          ? null
          : outOfStep((char) type, "invalid frontend message type " + (type & 0xFF));
    }
    return switch (type) {
      // A client that lacks a password says X or just goes.
      case 'p', 'X' -> null;
      default ->
          outOfStep((char) type, "expected SASL response, got message type " + (type & 0xFF));
    };
  }

  private int lengthLimit(byte type) {
    if (phase != Phase.SESSION) {
      return limits.saslMessage();
    }
    return switch (type) {
      case 'Q', 'P', 'B', 'F', 'd' -> limits.largeMessage();
      default -> limits.smallMessage();
    };
  }

  private FrontendMessage tooLong(char type, int length) {
    return new FrontendMessage.Invalid(
        type,
        ErrorFields.error("54000", "message of %d bytes is too long".formatted(length))
            .withDetail("The limit is %d bytes.".formatted(limits.bufferedMessage())));
  }

  private static FrontendMessage noRoom(char type, int length) {
    return new FrontendMessage.Invalid(
        type,
        ErrorFields.error("53200", "out of memory")
            .withDetail("No room for a message of %d bytes.".formatted(length)));
  }

  private FrontendMessage skipLong(ByteBuf in, FrontendMessage refusal) {
    in.skipBytes(TYPE_AND_LENGTH);
    skipping = lastLength - 4;
    lastLength = 0;
    afterSkipping = refusal;
    return skip(in);
  }

  private FrontendMessage skip(ByteBuf in) {
    int now = Math.min(skipping, in.readableBytes());
    in.skipBytes(now);
    skipping -= now;
    if (skipping > 0) {
      return null;
    }
    FrontendMessage message = afterSkipping;
    afterSkipping = null;
    return message;
  }

  private FrontendMessage outOfStep(char type, String message) {
    outOfStep = true;
    return new FrontendMessage.Invalid(type, ErrorFields.fatal("08P01", message));
  }
}
