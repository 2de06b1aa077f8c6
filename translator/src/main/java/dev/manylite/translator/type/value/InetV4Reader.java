package dev.manylite.translator.type.value;

import java.util.Optional;

/** {@code 192.168.0.1/24}; as cidr also {@code 192.168} and {@code 0xc0a8}. */
final class InetV4Reader {
  private static final int SIZE = 4;

  private final String text;
  private final byte[] bytes = new byte[SIZE];
  private int at;
  private int count;

  InetV4Reader(String text) {
    this.text = text;
  }

  Optional<Inet> read(boolean cidr) {
    boolean hexadecimal =
        cidr && text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x';
    if (!(hexadecimal ? hexDigits() : octets(cidr))) {
      return Optional.empty();
    }
    int bits = prefix();
    if (at < text.length() || count == 0 || bits > SIZE * 8) {
      return Optional.empty();
    }
    if (bits < 0) {
      bits = cidr ? ofClass() : count == SIZE ? SIZE * 8 : -1;
    } else if (!cidr && bits / 8 > count) {
      return Optional.empty();
    }
    return bits < 0 ? Optional.empty() : Optional.of(new Inet(bytes, bits));
  }

  private boolean octets(boolean cidr) {
    while (digit(at) >= 0) {
      int octet = 0;
      for (; digit(at) >= 0; at++) {
        octet = octet * 10 + digit(at);
        if (octet > 255) {
          return false;
        }
      }
      if (count == SIZE) {
        return false;
      }
      bytes[count++] = (byte) octet;
      if (at == text.length() || text.charAt(at) == '/') {
        return true;
      }
      if (text.charAt(at) != '.') {
        return false;
      }
      at++;
    }
    // Only an inet may have a point at the end.
    return !cidr;
  }

  private boolean hexDigits() {
    int digits = 0;
    for (at = 2; at < text.length() && hexDigit(at) >= 0; at++) {
      int place = digits / 2;
      if (place == SIZE) {
        return false;
      }
      bytes[place] |= (byte) (hexDigit(at) << (digits % 2 == 0 ? 4 : 0));
      digits++;
    }
    count = (digits + 1) / 2;
    return digits > 0;
  }

  /** −1 if none is written. */
  private int prefix() {
    if (at >= text.length() || text.charAt(at) != '/' || digit(at + 1) < 0 || count == 0) {
      return -1;
    }
    int bits = 0;
    for (at++; digit(at) >= 0; at++) {
      bits = Math.min(1000, bits * 10 + digit(at));
    }
    return bits;
  }

  /** By the classes of old, but not less than what is written. */
  private int ofClass() {
    int first = bytes[0] & 0xff;
    int bits = first >= 240 ? 32 : first >= 224 ? 8 : first >= 192 ? 24 : first >= 128 ? 16 : 8;
    bits = Math.max(bits, count * 8);
    return bits == 8 && first == 224 ? 4 : bits;
  }

  private int digit(int index) {
    char c = index < text.length() ? text.charAt(index) : ' ';
    return c >= '0' && c <= '9' ? c - '0' : -1;
  }

  private int hexDigit(int index) {
    char c = text.charAt(index);
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
