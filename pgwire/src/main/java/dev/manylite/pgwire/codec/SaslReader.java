package dev.manylite.pgwire.codec;

import dev.manylite.pgwire.message.FrontendMessage;

/** Reads the two messages of a SASL exchange (manual, 55.3.1). */
final class SaslReader {
  private SaslReader() {}

  static FrontendMessage initialResponse(MessageReader reader) throws UnreadableMessage {
    String mechanism = reader.string();
    int length = reader.int32();
    return new FrontendMessage.SaslInitialResponse(
        mechanism, length == -1 ? null : reader.bytes(length));
  }

  static FrontendMessage response(MessageReader reader) throws UnreadableMessage {
    return new FrontendMessage.SaslResponse(reader.bytes(reader.remaining()));
  }
}
