package dev.manylite.gateway.session.setting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A name as the text of a regclass value or a function's argument writes it: {@code s."T"}. */
public final class QualifiedNames {
  private QualifiedNames() {}

  /**
   * The parts, folded and unquoted.
   *
   * @throws SqlFault 42602
   */
  public static List<String> parse(String text) {
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      StringBuilder part = new StringBuilder();
      if (at < text.length() && text.charAt(at) == '"') {
        at = quoted(text, at + 1, part);
      } else {
        int start = at;
        while (at < text.length()
            && text.charAt(at) != '.'
            && !Character.isWhitespace(text.charAt(at))) {
          at++;
        }
        part.append(text.substring(start, at).toLowerCase(Locale.ROOT));
      }
      if (part.length() == 0) {
        throw invalid();
      }
      parts.add(part.toString());
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (at == text.length()) {
        return parts;
      }
      if (text.charAt(at) != '.') {
        throw invalid();
      }
      at++;
    }
  }

  private static int quoted(String text, int from, StringBuilder part) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        if (at == text.length() || text.charAt(at) != '"') {
          return at;
        }
        at++;
      }
      part.append(c);
    }
    throw invalid();
  }

  private static SqlFault invalid() {
    return new SqlFault(SqlState.INVALID_NAME, "invalid name syntax");
  }
}
