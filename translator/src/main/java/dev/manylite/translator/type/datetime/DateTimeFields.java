package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.value.Blanks;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a date, time or interval into fields (manual, appendix B.1, steps 1 and 2). A field's kind
 * follows from its characters alone; text is folded to lower case.
 */
final class DateTimeFields {
  enum Kind {
    /** Digits, maybe with a point. */
    NUMBER,
    /** Letters. */
    STRING,
    /** With {@code - / .} inside. */
    DATE,
    /** Digits and colons. */
    TIME,
    /** A sign and digits. */
    ZONE,
    /** A sign and letters. */
    SPECIAL
  }

  record Field(Kind kind, String text) {}

  private static final int MAX_FIELDS = 25;

  private final String text;
  private final List<Field> fields = new ArrayList<>();
  private int position;

  private DateTimeFields(String text) {
    this.text = text;
  }

  /**
   * @throws DateTimeFault for a character that belongs to no field
   */
  static List<Field> parse(String text) {
    DateTimeFields fields = new DateTimeFields(text);
    fields.parse();
    return fields.fields;
  }

  private void parse() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (Blanks.is(c)) {
        position++;
      } else if (isDigit(c)) {
        digits();
      } else if (c == '.') {
        int start = position++;
        skipDigits();
        add(Kind.NUMBER, start);
      } else if (isLetter(c)) {
        letters();
      } else if (c == '+' || c == '-') {
        signed();
      } else if (c > ' ' && c < 0x7f) {
        // Other punctuation only separates.
        position++;
      } else {
        throw DateTimeFault.badFormat();
      }
    }
  }

  private void digits() {
    int start = position;
    skipDigits();
    char c = at(position);
    if (c == ':') {
      while (isDigit(at(position)) || at(position) == ':' || at(position) == '.') {
        position++;
      }
      add(Kind.TIME, start);
    } else if (c == '-' || c == '/' || c == '.') {
      delimitedDigits(start, c);
    } else {
      add(Kind.NUMBER, start);
    }
  }

  private void delimitedDigits(int start, char delimiter) {
    position++;
    if (!isDigit(at(position))) {
      while (isAlphanumeric(at(position)) || at(position) == delimiter) {
        position++;
      }
      add(Kind.DATE, start);
      return;
    }
    skipDigits();
    if (at(position) == delimiter) {
      while (isDigit(at(position)) || at(position) == delimiter) {
        position++;
      }
      add(Kind.DATE, start);
    } else {
      // A single point makes it a number with a fraction.
      add(delimiter == '.' ? Kind.NUMBER : Kind.DATE, start);
    }
  }

  private void letters() {
    int start = position;
    while (isLetter(at(position))) {
      position++;
    }
    char c = at(position);
    boolean date = c == '-' || c == '/' || c == '.';
    if (!date && (c == '+' || isDigit(c))) {
      // "jan5" is one word after the other, "gmt+5" is a zone.
      date = DateTimeKeyword.find(lower(start)) == null;
    }
    if (!date) {
      add(Kind.STRING, start);
      return;
    }
    while (isAlphanumeric(at(position))
        || (at(position) != 0 && "+-/_.:".indexOf(at(position)) >= 0)) {
      position++;
    }
    add(Kind.DATE, start);
  }

  private void signed() {
    StringBuilder field = new StringBuilder().append(at(position++));
    while (Blanks.is(at(position))) {
      position++;
    }
    int start = position;
    Kind kind;
    if (isDigit(at(position))) {
      kind = Kind.ZONE;
      while (isDigit(at(position)) || (at(position) != 0 && ":.-".indexOf(at(position)) >= 0)) {
        position++;
      }
    } else if (isLetter(at(position))) {
      kind = Kind.SPECIAL;
      while (isLetter(at(position))) {
        position++;
      }
    } else {
      throw DateTimeFault.badFormat();
    }
    add(new Field(kind, field.append(lower(start)).toString()));
  }

  private void add(Kind kind, int start) {
    add(new Field(kind, lower(start)));
  }

  private void add(Field field) {
    if (fields.size() == MAX_FIELDS) {
      throw DateTimeFault.badFormat();
    }
    fields.add(field);
  }

  private String lower(int start) {
    return text.substring(start, position).toLowerCase(java.util.Locale.ROOT);
  }

  private void skipDigits() {
    while (isDigit(at(position))) {
      position++;
    }
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || isLetter(c);
  }
}
