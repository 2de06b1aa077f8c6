package dev.manylite.translator.type.row;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Blanks;
import java.util.ArrayList;
import java.util.List;

/** A row's text form, {@code (1,"a b",)} (manual, 8.16.6; PostgreSQL's record_in, record_out). */
final class RowLiteral {
  private final String text;
  private int position;

  private RowLiteral(String text) {
    this.text = text;
  }

  /**
   * The fields' texts; null for NULL.
   *
   * @throws SqlFault 22P02 if they are not {@code count}
   */
  static List<String> parse(String text, int count) {
    return new RowLiteral(text).fields(count);
  }

  private List<String> fields(int count) {
    skipBlanks();
    if (!at('(')) {
      throw malformed("Missing left parenthesis.");
    }
    position++;
    List<String> fields = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        if (!at(',')) {
          // Where the text ends here, a closing parenthesis has been read as a field's end before.
          throw malformed("Too few columns.");
        }
        position++;
      }
      fields.add(at(',') || at(')') ? null : field());
    }
    if (!at(')')) {
      throw malformed("Too many columns.");
    }
    position++;
    skipBlanks();
    if (position < text.length()) {
      throw malformed("Junk after right parenthesis.");
    }
    return fields;
  }

  private String field() {
    StringBuilder out = new StringBuilder();
    boolean quoted = false;
    while (quoted || !at(',') && !at(')')) {
      if (position >= text.length()) {
        throw malformed("Unexpected end of input.");
      }
      char c = text.charAt(position++);
      if (c == '\\') {
        if (position >= text.length()) {
          throw malformed("Unexpected end of input.");
        }
        out.append(text.charAt(position++));
      } else if (c != '"') {
        out.append(c);
      } else if (quoted && at('"')) {
        out.append('"');
        position++;
      } else {
        quoted = !quoted;
      }
    }
    return out.toString();
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private void skipBlanks() {
    while (position < text.length() && Blanks.is(text.charAt(position))) {
      position++;
    }
  }

  private SqlFault malformed(String detail) {
    return new SqlFault(
            SqlState.INVALID_TEXT_REPRESENTATION, "malformed record literal: \"" + text + "\"")
        .withDetail(detail);
  }

  /** The fields' texts, null for NULL → the row's. */
  static String print(List<String> fields) {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      if (fields.get(i) != null) {
        append(out, fields.get(i));
      }
    }
    return out.append(')').toString();
  }

  private static void append(StringBuilder out, String field) {
    if (!needsQuotes(field)) {
      out.append(field);
      return;
    }
    out.append('"');
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '"' || c == '\\') {
        out.append(c);
      }
      out.append(c);
    }
    out.append('"');
  }

  private static boolean needsQuotes(String field) {
    if (field.isEmpty()) {
      return true;
    }
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '"' || c == '\\' || c == '(' || c == ')' || c == ',' || Blanks.is(c)) {
        return true;
      }
    }
    return false;
  }
}
