package dev.manylite.translator.function.pattern.regex;

import dev.manylite.translator.fault.SqlFault;

/** What a backslash means in an advanced regular expression (manual, 9.7.3.3). */
final class Escapes {
  private Escapes() {}

  record Escape(Token token, int value) {
    private static Escape plain(int point) {
      return new Escape(Token.PLAIN, point);
    }

    private static Escape of(Token token) {
      return new Escape(token, 0);
    }

    private static Escape of(Token token, CharacterClass named) {
      return new Escape(token, named.ordinal());
    }
  }

  static SqlFault invalid() {
    return RegexFault.invalid("invalid escape \\ sequence");
  }

  /**
   * The escape whose backslash has been read.
   *
   * @param groups how many capturing parentheses have been opened
   */
  static Escape read(Source source, int groups) {
    if (source.atEnd()) {
      throw invalid();
    }
    int start = source.position();
    int c = source.next();
    return switch (c) {
      case 'a' -> Escape.plain(7);
      case 'b' -> Escape.plain('\b');
      case 'B' -> Escape.plain('\\');
      case 'c' -> {
        if (source.atEnd()) {
          throw invalid();
        }
        yield Escape.plain(source.next() & 0x1F);
      }
      case 'e' -> Escape.plain(0x1B);
      case 'f' -> Escape.plain('\f');
      case 'n' -> Escape.plain('\n');
      case 'r' -> Escape.plain('\r');
      case 't' -> Escape.plain('\t');
      case 'v' -> Escape.plain(0x0B);
      case 'u' -> Escape.plain(number(source, 16, 4, 4));
      case 'U' -> Escape.plain(number(source, 16, 8, 8));
      case 'x' -> Escape.plain(number(source, 16, 1, 255));
      case 'd' -> Escape.of(Token.CLASS_ESCAPE, CharacterClass.DIGIT);
      case 'D' -> Escape.of(Token.COMPLEMENT_ESCAPE, CharacterClass.DIGIT);
      case 's' -> Escape.of(Token.CLASS_ESCAPE, CharacterClass.SPACE);
      case 'S' -> Escape.of(Token.COMPLEMENT_ESCAPE, CharacterClass.SPACE);
      case 'w' -> Escape.of(Token.CLASS_ESCAPE, CharacterClass.WORD);
      case 'W' -> Escape.of(Token.COMPLEMENT_ESCAPE, CharacterClass.WORD);
      case 'A' -> Escape.of(Token.STRING_START);
      case 'Z' -> Escape.of(Token.STRING_END);
      case 'm' -> Escape.of(Token.WORD_START);
      case 'M' -> Escape.of(Token.WORD_END);
      case 'y' -> Escape.of(Token.WORD_BOUNDARY);
      case 'Y' -> Escape.of(Token.NOT_WORD_BOUNDARY);
      case '0' -> octal(source, start);
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> reference(source, start, groups);
      default -> {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
          throw invalid();
        }
        yield Escape.plain(c);
      }
    };
  }

  /** One digit is always a back reference, more are one if there are so many parentheses. */
  private static Escape reference(Source source, int start, int groups) {
    source.back(start);
    int number = digits(source, 10, 1, 255);
    if (source.position() == start + 1 || number > 0 && number <= groups) {
      return new Escape(Token.BACK_REFERENCE, number);
    }
    return octal(source, start);
  }

  private static Escape octal(Source source, int start) {
    source.back(start);
    int point = digits(source, 8, 1, 3);
    if (point > 0xFF) {
      source.back(source.position() - 1);
      point >>= 3;
    }
    return Escape.plain(point);
  }

  private static int number(Source source, int base, int least, int most) {
    int point = digits(source, base, least, most);
    if (point < 0 || point > 0x7FFFFFFE) {
      throw invalid();
    }
    return point;
  }

  private static int digits(Source source, int base, int least, int most) {
    int number = 0;
    int count = 0;
    for (; count < most && !source.atEnd(); count++) {
      int c = source.next();
      int digit = c < 0x80 ? Character.digit(c, base) : -1;
      if (digit < 0) {
        source.back(source.position() - 1);
        break;
      }
      number = number * base + digit;
    }
    if (count < least) {
      throw invalid();
    }
    return number;
  }
}
