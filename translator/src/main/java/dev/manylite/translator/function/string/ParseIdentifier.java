package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** parse_ident (manual, 9.4): a qualified identifier's parts. */
final class ParseIdentifier implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("parse_ident", TEXT, BOOL)
        .optional(1)
        .returns(array(TEXT))
        .java((c, a) -> ArrayValue.print(parts((String) a[0], a.length < 2 || (Long) a[1] != 0)));
  }

  private static List<String> parts(String text, boolean strict) {
    List<String> parts = new ArrayList<>();
    int at = afterBlanks(text, 0);
    boolean afterDot = false;
    while (true) {
      int end = partEnd(text, at, afterDot);
      parts.add(part(text.substring(at, end)));
      at = afterBlanks(text, end);
      if (at == text.length()) {
        return parts;
      }
      if (text.charAt(at) != '.') {
        if (strict) {
          throw invalid(text);
        }
        return parts;
      }
      afterDot = true;
      at = afterBlanks(text, at + 1);
    }
  }

  private static int partEnd(String text, int from, boolean afterDot) {
    char first = from < text.length() ? text.charAt(from) : 0;
    if (first == '"') {
      return quotedEnd(text, from);
    }
    if (isStart(first)) {
      int end = from + 1;
      while (end < text.length() && isPart(text.charAt(end))) {
        end++;
      }
      return end;
    }
    SqlFault fault = invalid(text);
    if (first == '.') {
      throw fault.withDetail("No valid identifier before \".\".");
    }
    throw afterDot ? fault.withDetail("No valid identifier after \".\".") : fault;
  }

  private static int quotedEnd(String text, int from) {
    int end = text.indexOf('"', from + 1);
    while (end >= 0 && text.startsWith("\"\"", end)) {
      end = text.indexOf('"', end + 2);
    }
    if (end < 0) {
      throw invalid(text).withDetail("String has unclosed double quotes.");
    }
    if (end == from + 1) {
      throw invalid(text).withDetail("Quoted identifier must not be empty.");
    }
    return end + 1;
  }

  private static String part(String spelled) {
    if (spelled.charAt(0) == '"') {
      return spelled.substring(1, spelled.length() - 1).replace("\"\"", "\"");
    }
    StringBuilder out = new StringBuilder(spelled);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        out.setCharAt(i, (char) (c + 32));
      }
    }
    return out.toString();
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && " \t\n\r\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  private static boolean isPart(char c) {
    return isStart(c) || c >= '0' && c <= '9' || c == '$';
  }

  private static SqlFault invalid(String text) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE, "string is not a valid identifier: \"" + text + "\"");
  }
}
