package dev.manylite.translator.function.system.routine;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code name(type, type)}, as regprocedure and regoperator read it.
 *
 * @param name as written, perhaps qualified
 * @param types as written
 */
public record ArgumentList(String name, List<String> types) {
  /**
   * @throws SqlFault 22P02
   */
  public static ArgumentList parse(String text) {
    int open = end(text, 0, '(');
    if (open == text.length()) {
      throw invalid("expected a left parenthesis");
    }
    String rest = text.substring(open + 1).stripTrailing();
    if (!rest.endsWith(")")) {
      throw invalid("expected a right parenthesis");
    }
    rest = rest.substring(0, rest.length() - 1);
    List<String> types = new ArrayList<>();
    int start = 0;
    while (start <= rest.length()) {
      int end = end(rest, start, ',');
      String type = rest.substring(start, end).strip();
      boolean last = end == rest.length();
      if (!type.isEmpty() || !last) {
        types.add(type);
      } else if (start > 0) {
        throw invalid("expected a type name");
      }
      start = end + 1;
    }
    return new ArgumentList(text.substring(0, open), types);
  }

  /** Where the character stands next outside of quotes and parentheses. */
  private static int end(String text, int start, char sought) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        continue;
      } else if (c == sought && depth == 0) {
        return i;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
    }
    return text.length();
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_TEXT_REPRESENTATION, message);
  }
}
