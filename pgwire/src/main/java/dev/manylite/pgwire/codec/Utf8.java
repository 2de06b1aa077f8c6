package dev.manylite.pgwire.codec;

import java.nio.charset.StandardCharsets;

/** Strict UTF-8 as PostgreSQL checks it: no overlong forms, surrogates or zero bytes. */
final class Utf8 {
  static final int VALID = -1;

  private Utf8() {}

  static String decode(byte[] bytes) throws UnreadableMessage {
    for (byte b : bytes) {
      if (b <= 0) {
        check(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
      }
    }
    // Pure ASCII: the JDK copies it without looking at it.
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static void check(byte[] bytes) throws UnreadableMessage {
    int at = firstInvalid(bytes);
    if (at != VALID) {
      throw new UnreadableMessage(
          "22021", "invalid byte sequence for encoding \"UTF8\": " + sequenceAt(bytes, at));
    }
  }

  /** The offset of the first sequence that is not a character, or {@link #VALID}. */
  static int firstInvalid(byte[] bytes) {
    int i = 0;
    while (i < bytes.length) {
      int length = 1;
      if (bytes[i] <= 0) {
        length = sequenceLength(bytes, i);
        if (length == 0) {
          return i;
        }
      }
      i += length;
    }
    return VALID;
  }

  /** Of a sequence that begins with a byte outside 1–127; 0 if it is invalid (RFC 3629, 4). */
  private static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return continues(bytes, at + 1, 0x80, 0xBF) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      int low = lead == 0xE0 ? 0xA0 : 0x80;
      int high = lead == 0xED ? 0x9F : 0xBF;
      return continues(bytes, at + 1, low, high) && continues(bytes, at + 2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      int low = lead == 0xF0 ? 0x90 : 0x80;
      int high = lead == 0xF4 ? 0x8F : 0xBF;
      return continues(bytes, at + 1, low, high)
              && continues(bytes, at + 2, 0x80, 0xBF)
              && continues(bytes, at + 3, 0x80, 0xBF)
          ? 4
          : 0;
    }
    return 0;
  }

  private static boolean continues(byte[] bytes, int at, int low, int high) {
    return at < bytes.length && (bytes[at] & 0xFF) >= low && (bytes[at] & 0xFF) <= high;
  }

  /** The bytes that PostgreSQL shows: as many as the first one announces. */
  private static String sequenceAt(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int announced = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1;
    StringBuilder shown = new StringBuilder();
    for (int i = at; i < Math.min(at + announced, bytes.length); i++) {
      shown.append(shown.isEmpty() ? "" : " ").append(String.format("0x%02x", bytes[i] & 0xFF));
    }
    return shown.toString();
  }
}
