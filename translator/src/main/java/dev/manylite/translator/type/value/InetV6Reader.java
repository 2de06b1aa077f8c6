package dev.manylite.translator.type.value;

import java.util.Optional;

/** {@code 2001:4f8:3:ba::/64}, also with an IPv4 address at its end. */
final class InetV6Reader {
  private static final int SIZE = 16;

  private final String text;
  private final byte[] bytes = new byte[SIZE];
  private int count;
  private int colons = -1;
  private int bits = -1;

  InetV6Reader(String text) {
    this.text = text;
  }

  Optional<Inet> read() {
    if (!words() || !spread()) {
      return Optional.empty();
    }
    return Optional.of(new Inet(bytes, bits < 0 ? SIZE * 8 : bits));
  }

  private boolean words() {
    int at = text.startsWith(":") ? 1 : 0;
    if (at == 1 && !text.startsWith(":", 1)) {
      return false;
    }
    int start = at;
    int digits = 0;
    int word = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit >= 0) {
        word = word << 4 | digit;
        if (++digits > 4) {
          return false;
        }
      } else if (c == ':') {
        start = at + 1;
        if (digits == 0) {
          if (colons >= 0) {
            return false;
          }
          colons = count;
        } else {
          if (start == text.length() || !append(word)) {
            return false;
          }
          digits = 0;
          word = 0;
        }
      } else if (c == '.' && count + 4 <= SIZE) {
        return embedded(start);
      } else {
        return c == '/' && prefix(at + 1) && (digits == 0 || append(word));
      }
    }
    return digits == 0 || append(word);
  }

  private boolean append(int word) {
    if (count + 2 > SIZE) {
      return false;
    }
    bytes[count++] = (byte) (word >> 8);
    bytes[count++] = (byte) word;
    return true;
  }

  /** An IPv4 address, whose octets have no leading zeros, up to the end. */
  private boolean embedded(int start) {
    int octets = 0;
    int digits = 0;
    int octet = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        if (digits++ != 0 && octet == 0) {
          return false;
        }
        octet = octet * 10 + c - '0';
        if (octet > 255) {
          return false;
        }
      } else if ((c == '.' || c == '/') && octets < 4) {
        bytes[count + octets++] = (byte) octet;
        if (c == '/') {
          count += 4;
          return prefix(at + 1);
        }
        digits = 0;
        octet = 0;
      } else {
        return false;
      }
    }
    if (digits == 0 || octets > 3) {
      return false;
    }
    bytes[count + octets] = (byte) octet;
    count += 4;
    return true;
  }

  private boolean prefix(int start) {
    int value = 0;
    for (int at = start; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9' || at > start && value == 0) {
        return false;
      }
      value = value * 10 + c - '0';
      if (value > SIZE * 8) {
        return false;
      }
    }
    bits = value;
    return start < text.length();
  }

  /** Moves what follows two colons to the end. */
  private boolean spread() {
    if (colons < 0) {
      return count == SIZE;
    }
    if (count == SIZE) {
      return false;
    }
    int moved = count - colons;
    System.arraycopy(bytes, colons, bytes, SIZE - moved, moved);
    java.util.Arrays.fill(bytes, colons, SIZE - moved, (byte) 0);
    return true;
  }
}
