package dev.manylite.translator.type.range;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Blanks;

/** A range's text form (manual, 8.17.5; PostgreSQL's range_parse). */
final class RangeLiteral {
  private static final String EMPTY = "empty";

  /**
   * What was written.
   *
   * @param lower null where there is no bound, as {@code upper}
   */
  record Parsed(
      boolean empty, boolean lowerInclusive, String lower, String upper, boolean upperInclusive) {}

  private final String text;
  private int position;

  private RangeLiteral(String text) {
    this.text = text;
  }

  /**
   * @throws SqlFault 22P02
   */
  static Parsed parse(String text) {
    return new RangeLiteral(text).parse();
  }

  static boolean isEmptyWord(String text, int at) {
    return text.regionMatches(true, at, EMPTY, 0, EMPTY.length());
  }

  static int emptyWordLength() {
    return EMPTY.length();
  }

  private Parsed parse() {
    skipBlanks();
    if (isEmptyWord(text, position)) {
      position += EMPTY.length();
      skipBlanks();
      if (position < text.length()) {
        throw malformed("Junk after \"empty\" key word.");
      }
      return new Parsed(true, false, null, null, false);
    }
    char open = current();
    if (open != '[' && open != '(') {
      throw malformed("Missing left parenthesis or bracket.");
    }
    position++;
    String lower = bound();
    if (current() != ',') {
      throw malformed("Missing comma after lower bound.");
    }
    position++;
    String upper = bound();
    char close = current();
    if (close == ',') {
      throw malformed("Too many commas.");
    }
    position++;
    skipBlanks();
    if (position < text.length()) {
      throw malformed("Junk after right parenthesis or bracket.");
    }
    return new Parsed(false, open == '[', lower, upper, close == ']');
  }

  /** Up to what ends it; null where there is nothing, not even quotes. */
  private String bound() {
    if (endsBound(current())) {
      return null;
    }
    StringBuilder bound = new StringBuilder();
    boolean quoted = false;
    while (quoted || !endsBound(current())) {
      char c = next();
      if (c == '\\') {
        bound.append(next());
      } else if (c != '"') {
        bound.append(c);
      } else if (quoted && current() == '"') {
        bound.append(next());
      } else {
        quoted = !quoted;
      }
    }
    return bound.toString();
  }

  private static boolean endsBound(char c) {
    return c == ',' || c == ')' || c == ']';
  }

  private char next() {
    if (position >= text.length()) {
      throw malformed("Unexpected end of input.");
    }
    return text.charAt(position++);
  }

  /** The zero character, which no text has, at the end. */
  private char current() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private void skipBlanks() {
    while (position < text.length() && Blanks.is(text.charAt(position))) {
      position++;
    }
  }

  private SqlFault malformed(String detail) {
    return new SqlFault(
            SqlState.INVALID_TEXT_REPRESENTATION, "malformed range literal: \"" + text + "\"")
        .withDetail(detail);
  }

  /** The text form; bounds as texts, null where there is none. */
  static String print(boolean lowerInclusive, String lower, String upper, boolean upperInclusive) {
    StringBuilder out = new StringBuilder();
    out.append(lowerInclusive ? '[' : '(');
    appendBound(out, lower);
    out.append(',');
    appendBound(out, upper);
    return out.append(upperInclusive ? ']' : ')').toString();
  }

  static String printEmpty() {
    return EMPTY;
  }

  private static void appendBound(StringBuilder out, String bound) {
    if (bound == null) {
      return;
    }
    if (!needsQuotes(bound)) {
      out.append(bound);
      return;
    }
    out.append('"');
    for (int i = 0; i < bound.length(); i++) {
      char c = bound.charAt(i);
      if (c == '"' || c == '\\') {
        out.append(c);
      }
      out.append(c);
    }
    out.append('"');
  }

  private static boolean needsQuotes(String bound) {
    for (int i = 0; i < bound.length(); i++) {
      char c = bound.charAt(i);
      if (c == '"'
          || c == '\\'
          || c == '('
          || c == ')'
          || c == '['
          || c == ']'
          || c == ','
          || Blanks.is(c)) {
        return true;
      }
    }
    return bound.isEmpty();
  }
}
