package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that a date is read from, and how far reading got. */
final class ScannedText {
  private static final String FIXED_WIDTH_HINT =
      "If your source string is not fixed-width, try using the \"FM\" modifier.";
  private static final Pattern THOUSANDS =
      Pattern.compile("\\s*([+-]?\\d+),\\s*([+-]\\d{1,2}|\\d{1,3})");

  private final String text;
  private int at;

  ScannedText(String text) {
    this.text = text;
  }

  int position() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** NUL at the end. */
  char peek() {
    return charAt(at);
  }

  char previous() {
    return charAt(at - 1);
  }

  private char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : 0;
  }

  boolean startsWith(String expected) {
    return text.startsWith(expected, at);
  }

  void skipCharacter() {
    if (!atEnd()) {
      at = text.offsetByCodePoints(at, 1);
    }
  }

  int skipBlanks() {
    int start = at;
    while (DateTemplate.isSpace(peek())) {
      at++;
    }
    return at - start;
  }

  /** The index of the word that begins here, in any case. */
  int word(List<String> words, DateNode node) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (text.regionMatches(true, at, word, 0, word.length())) {
        at += word.length();
        return i;
      }
    }
    int end = at;
    while (end < text.length() && !DateTemplate.isSpace(text.charAt(end))) {
      end++;
    }
    throw invalid(text.substring(at, end), node)
        .withDetail("The given value did not match any of the allowed values for this field.");
  }

  /**
   * A number of exactly {@code digits} characters, or of any length if {@code open}.
   *
   * @throws SqlFault 22007, 22008
   */
  int number(int digits, boolean open, DateNode node) {
    int start = at;
    skipBlanks();
    String copy = text.substring(at, Math.min(text.length(), at + digits));
    int from = at;
    if (!open) {
      checkLength(digits, node);
    }
    int limit = open ? text.length() : at + digits;
    int end = numberEnd(from, limit);
    if (!open && end > from && end < limit) {
      throw invalid(copy, node)
          .withDetail(
              "Field requires "
                  + digits
                  + " characters, but only "
                  + (end - from)
                  + " could be parsed.")
          .withHint(FIXED_WIDTH_HINT);
    }
    at = open && end == from ? start : end;
    if (at == start) {
      throw invalid(copy, node).withDetail("Value must be an integer.");
    }
    return value(text.substring(from, end), node);
  }

  private void checkLength(int digits, DateNode node) {
    int remain = text.length() - at;
    if (remain < digits) {
      throw new SqlFault(
              SqlState.INVALID_DATETIME_FORMAT,
              "source string too short for \"" + node.spelling() + "\" formatting field")
          .withDetail("Field requires " + digits + " characters, but only " + remain + " remain.")
          .withHint(FIXED_WIDTH_HINT);
    }
  }

  /** After a sign and digits; {@code from} if there is no digit. */
  private int numberEnd(int from, int limit) {
    int end = from < limit && (charAt(from) == '+' || charAt(from) == '-') ? from + 1 : from;
    int first = end;
    while (end < limit && charAt(end) >= '0' && charAt(end) <= '9') {
      end++;
    }
    return end == first ? from : end;
  }

  private static int value(String digits, DateNode node) {
    try {
      return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    } catch (NumberFormatException tooLong) {
      throw new SqlFault(
              SqlState.DATETIME_FIELD_OVERFLOW,
              "value for \"" + node.spelling() + "\" in source string is out of range")
          .withDetail("Value must be in the range -2147483648 to 2147483647.");
    }
  }

  /** {@code Y,YYY}. */
  int thousands() {
    Matcher matcher = THOUSANDS.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      throw new SqlFault(SqlState.INVALID_DATETIME_FORMAT, "invalid input string for \"Y,YYY\"");
    }
    at = matcher.end();
    return (int) Long.parseLong(matcher.group(1)) * 1000 + Integer.parseInt(matcher.group(2));
  }

  private static SqlFault invalid(String value, DateNode node) {
    return new SqlFault(
        SqlState.INVALID_DATETIME_FORMAT,
        "invalid value \"" + value + "\" for \"" + node.spelling() + "\"");
  }
}
