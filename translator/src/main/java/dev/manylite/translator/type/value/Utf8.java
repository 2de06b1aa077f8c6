package dev.manylite.translator.type.value;

/** Strings as UTF-8 would order and measure them, without encoding them. */
public final class Utf8 {
  private Utf8() {}

  /** Bytes in UTF-8. */
  public static int length(String text) {
    int bytes = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A surrogate pair is two chars and four bytes.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  /** Collation "C": by bytes, which in UTF-8 is by code points. */
  public static int compare(String left, String right) {
    int shared = Math.min(left.length(), right.length());
    for (int i = 0; i < shared; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean pairA = Character.isSurrogate(a);
        boolean pairB = Character.isSurrogate(b);
        return pairA == pairB ? a - b : pairA ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }

  /** As PostgreSQL shows values in the details of its messages: at most so many bytes. */
  public static String shortened(String text, int bytes) {
    if (length(text) <= bytes) {
      return text;
    }
    int end = Math.min(text.length(), bytes);
    while (length(text.substring(0, end)) > bytes) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "...";
  }
}
