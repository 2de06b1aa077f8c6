package dev.manylite.translator.type.value;

/** Fixed-width decimal fields of the canonical date and time spellings. */
final class Digits {
  private Digits() {}

  static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  static int four(String text, int at) {
    return two(text, at) * 100 + two(text, at + 2);
  }

  static void appendTwo(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  static void appendFour(StringBuilder out, int value) {
    appendTwo(out, value / 100);
    appendTwo(out, value % 100);
  }

  /** {@code .ffffff} without trailing zeros; nothing for 0. */
  static void appendFraction(StringBuilder out, int micros) {
    if (micros == 0) {
      return;
    }
    out.append('.');
    int rest = micros;
    for (int unit = 100_000; rest > 0; unit /= 10) {
      out.append((char) ('0' + rest / unit));
      rest %= unit;
    }
  }

  /** Reads {@code .f…} at an offset, up to the first other character; 0 if there is none. */
  static int fraction(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '.') {
      return 0;
    }
    int micros = 0;
    int unit = 100_000;
    for (int i = at + 1; i < text.length() && unit > 0; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      micros += (c - '0') * unit;
      unit /= 10;
    }
    return micros;
  }
}
