package dev.manylite.pgwire.value;

import java.util.ArrayList;
import java.util.List;

/** Reads and writes the canonical spelling of ranges and multiranges. */
final class RangeText {
  private static final String EMPTY = "empty";
  private static final String SPECIAL = "\"\\()[], \t\n\u000b\f\r";

  private final String text;
  private int position;

  /**
   * A range.
   *
   * @param lower the bound's text; null where there is none, as {@code upper}
   */
  record Parts(
      boolean empty, boolean lowerInclusive, String lower, String upper, boolean upperInclusive) {
    static final Parts NOTHING = new Parts(true, false, null, null, false);

    String print() {
      if (empty) {
        return EMPTY;
      }
      StringBuilder out = new StringBuilder();
      out.append(lowerInclusive ? '[' : '(');
      append(out, lower);
      out.append(',');
      append(out, upper);
      return out.append(upperInclusive ? ']' : ')').toString();
    }
  }

  private RangeText(String text) {
    this.text = text;
  }

  static Parts range(String text) {
    return new RangeText(text).range();
  }

  static List<Parts> multirange(String text) {
    RangeText reader = new RangeText(text);
    List<Parts> ranges = new ArrayList<>();
    reader.position++;
    while (reader.current() != '}') {
      ranges.add(reader.range());
      if (reader.current() == ',') {
        reader.position++;
      }
    }
    return ranges;
  }

  private char current() {
    return text.charAt(position);
  }

  private Parts range() {
    if (current() == 'e') {
      position += EMPTY.length();
      return Parts.NOTHING;
    }
    boolean lowerInclusive = text.charAt(position++) == '[';
    String lower = bound();
    position++;
    String upper = bound();
    return new Parts(false, lowerInclusive, lower, upper, text.charAt(position++) == ']');
  }

  private String bound() {
    if (current() == '"') {
      return quoted();
    }
    int start = position;
    while (current() != ',' && current() != ')' && current() != ']') {
      position++;
    }
    return position == start ? null : text.substring(start, position);
  }

  /** A quotation mark and a backslash stand there twice. */
  private String quoted() {
    StringBuilder out = new StringBuilder();
    position++;
    while (current() != '"' || position + 1 < text.length() && text.charAt(position + 1) == '"') {
      if (current() == '"' || current() == '\\') {
        position++;
      }
      out.append(text.charAt(position++));
    }
    position++;
    return out.toString();
  }

  private static void append(StringBuilder out, String bound) {
    if (bound == null) {
      return;
    }
    boolean plain = !bound.isEmpty() && bound.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
    if (plain) {
      out.append(bound);
    } else {
      out.append('"').append(bound.replace("\\", "\\\\").replace("\"", "\"\"")).append('"');
    }
  }
}
