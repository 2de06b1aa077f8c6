package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.type.jsonpath.PathToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A path's tokens (manual, 9.16.2). Of the rules that fit, that of the longest token counts. */
final class PathLexer {
  private static final String SPECIAL = "?%$.[]{}()|&!=<>@#,*:-+/";
  private static final String BLANK = " \t\n\r\f";
  private static final List<String> LONG_OPERATORS =
      List.of("&&", "||", "**", "<=", "==", "<>", "!=", ">=");
  private static final Set<String> KEYWORDS =
      Set.of(
          "is",
          "to",
          "abs",
          "lax",
          "flag",
          "last",
          "size",
          "type",
          "with",
          "floor",
          "double",
          "exists",
          "starts",
          "strict",
          "ceiling",
          "unknown",
          "datetime",
          "keyvalue",
          "like_regex");

  /** Keywords in lower case only, as JSON has them. */
  private static final Set<String> CONSTANTS = Set.of("null", "true", "false");

  private final String text;
  private final PathEscapes escapes;
  private int at;

  PathLexer(String text) {
    this.text = text;
    this.escapes = new PathEscapes(text);
  }

  PathToken next() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (BLANK.indexOf(c) >= 0) {
        at++;
      } else if (text.startsWith("/*", at)) {
        comment();
      } else {
        PathToken token = token(c);
        if (token != null) {
          return token;
        }
      }
    }
    return new PathToken(Kind.END, null, null, "");
  }

  /** Null for a name that a comment follows directly: PostgreSQL loses it. */
  private PathToken token(char c) {
    if (c == '"') {
      return quoted(Kind.STRING, at + 1);
    }
    if (c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      return quoted(Kind.VARIABLE, at + 2);
    }
    if (c == '$' && endOfWord(at + 1) > at + 1) {
      String source = text.substring(at, endOfWord(at + 1));
      at += source.length();
      return new PathToken(Kind.VARIABLE, null, source.substring(1), source);
    }
    int number = PathNumber.end(text, at, endOfWord(at));
    if (number > at) {
      String literal = text.substring(at, number);
      at = number;
      boolean integer = literal.chars().allMatch(d -> d >= '0' && d <= '9');
      return new PathToken(integer ? Kind.INTEGER : Kind.DECIMAL, null, literal, literal);
    }
    return SPECIAL.indexOf(c) >= 0 ? operator(c) : name();
  }

  private PathToken operator(char c) {
    for (String operator : LONG_OPERATORS) {
      if (text.startsWith(operator, at)) {
        at += 2;
        return new PathToken(
            Kind.OPERATOR, operator.equals("<>") ? "!=" : operator, null, operator);
      }
    }
    at++;
    return PathToken.operator(String.valueOf(c));
  }

  private void comment() {
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      throw PathFaults.syntax("unexpected end of comment", "");
    }
    at = end + 2;
  }

  private PathToken quoted(Kind kind, int start) {
    StringBuilder value = new StringBuilder();
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        at = i + 1;
        return new PathToken(kind, null, value.toString(), "\"");
      }
      if (c == '\\') {
        i = escapes.resolve(i, value);
      } else {
        value.append(c);
        i++;
      }
    }
    throw PathFaults.syntax("unexpected end of quoted string", "");
  }

  private PathToken name() {
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at = escapes.resolve(at, value);
      } else if (BLANK.indexOf(c) >= 0) {
        int start = at;
        while (at < text.length() && BLANK.indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        return word(value.toString(), text.substring(start, at));
      } else if (text.startsWith("/*", at)) {
        comment();
        return null;
      } else if (c == '"' || SPECIAL.indexOf(c) >= 0) {
        break;
      } else {
        value.append(c);
        at++;
      }
    }
    return word(value.toString(), "");
  }

  private static PathToken word(String value, String source) {
    String lower = value.toLowerCase(Locale.ROOT);
    boolean keyword = KEYWORDS.contains(lower) || CONSTANTS.contains(value);
    return new PathToken(keyword ? Kind.KEYWORD : Kind.NAME, keyword ? lower : null, value, source);
  }

  /** After the characters that mean nothing else. */
  private int endOfWord(int from) {
    int i = from;
    while (i < text.length() && isOther(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isOther(char c) {
    return c != '"' && c != '\\' && BLANK.indexOf(c) < 0 && SPECIAL.indexOf(c) < 0;
  }
}
