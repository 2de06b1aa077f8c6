package dev.manylite.pgwire.codec;

/**
 * What a client may make the server read. Lengths are those of the length word, which counts
 * itself.
 *
 * @param startupPacket PostgreSQL's MAX_STARTUP_PACKET_LENGTH
 * @param saslMessage a message of the authentication exchange
 * @param smallMessage messages that hold only names: Describe, Execute, Close, Sync …
 * @param largeMessage those with text or data; beyond it the stream is taken for garbage and the
 *     connection ends (PostgreSQL's PQ_LARGE_MESSAGE_LIMIT, 1 GiB − 2)
 * @param bufferedMessage a message between this and {@code largeMessage} is read past and answered
 *     with an error
 */
public record Limits(
    int startupPacket, int saslMessage, int smallMessage, int largeMessage, int bufferedMessage) {
  public static final Limits DEFAULT =
      new Limits(10_000, 1_024, 10_000, 0x3FFFFFFE, 256 * 1024 * 1024);

  public Limits {
    if (startupPacket < 8 || saslMessage < 4 || smallMessage < 4) {
      throw new IllegalArgumentException("a limit is too small to hold a message");
    }
    if (bufferedMessage > largeMessage) {
      throw new IllegalArgumentException(
          "bufferedMessage " + bufferedMessage + " exceeds largeMessage " + largeMessage);
    }
  }

  public Limits withBufferedMessage(int bytes) {
    return new Limits(startupPacket, saslMessage, smallMessage, largeMessage, bytes);
  }
}
