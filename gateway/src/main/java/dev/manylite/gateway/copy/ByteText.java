package dev.manylite.gateway.copy;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being collected, to become text. */
final class ByteText {
  /** PostgreSQL's limit for a line or a field. */
  private static final int MOST_BYTES = 1_000_000_000;

  private static final int FIRST_SIZE = 256;

  private byte[] bytes = new byte[FIRST_SIZE];
  private int length;

  void clear() {
    length = 0;
  }

  void add(int value) {
    if (length == bytes.length) {
      if (length >= MOST_BYTES) {
        throw new SqlFault(SqlState.PROGRAM_LIMIT_EXCEEDED, "out of memory")
            .withDetail("Cannot enlarge string buffer containing " + length + " bytes.");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, length * 2L));
    }
    bytes[length++] = (byte) value;
  }

  int length() {
    return length;
  }

  int at(int index) {
    return bytes[index] & 0xff;
  }

  /**
   * @throws SqlFault 22021 for what is not UTF-8
   */
  String text() {
    for (int i = 0; i < length; i++) {
      if (bytes[i] <= 0) {
        return strict();
      }
    }
    return new String(bytes, 0, length, StandardCharsets.US_ASCII);
  }

  private String strict() {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, 0, length))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw invalid(0);
      }
      return text;
    } catch (CharacterCodingException e) {
      throw invalid(firstInvalid());
    }
  }

  private int firstInvalid() {
    ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
    StandardCharsets.UTF_8.newDecoder().decode(in, java.nio.CharBuffer.allocate(length), true);
    return bytes[in.position()] & 0xff;
  }

  private static SqlFault invalid(int value) {
    return new SqlFault(
        SqlState.CHARACTER_NOT_IN_REPERTOIRE,
        String.format("invalid byte sequence for encoding \"UTF8\": 0x%02x", value));
  }
}
