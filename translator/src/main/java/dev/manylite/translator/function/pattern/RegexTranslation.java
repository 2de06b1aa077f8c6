package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Spells a PostgreSQL regular expression for java.util.regex; what has no equal is refused. */
final class RegexTranslation {
  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("alpha", "\\p{IsAlphabetic}"),
          Map.entry("digit", "0-9"),
          Map.entry("alnum", "\\p{IsAlphabetic}0-9"),
          Map.entry("upper", "\\p{Lu}"),
          Map.entry("lower", "\\p{Ll}"),
          Map.entry("space", "\\s\\x0B"),
          Map.entry("blank", " \\t"),
          Map.entry("punct", "\\p{Punct}"),
          Map.entry("cntrl", "\\p{Cntrl}"),
          Map.entry("graph", "\\p{Graph}"),
          Map.entry("print", "\\p{Print}"),
          Map.entry("xdigit", "0-9A-Fa-f"),
          Map.entry("word", "\\p{IsAlphabetic}0-9_"));

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private int position;
  private boolean alternatives;
  private int flags = Pattern.DOTALL;
  private boolean expanded;
  private boolean newlineStops;

  RegexTranslation(String regex, RegexFlags options) {
    boolean ignoreCase = options.ignoreCase();
    boolean literal = options.literal();
    expanded = options.expanded();
    newlineStops = options.newlineStops();
    boolean anchors = options.newlineAnchors();
    String text = regex;
    if (text.startsWith("***=")) {
      literal = true;
      text = text.substring(4);
    } else if (text.startsWith("***:")) {
      text = text.substring(4);
    }
    int close = text.startsWith("(?") && !literal ? text.indexOf(')') : -1;
    if (close > 2 && text.substring(2, close).chars().allMatch(Character::isLetter)) {
      RegexFlags embedded = RegexFlags.parse(text.substring(2, close));
      String letters = text.substring(2, close);
      ignoreCase = letters.matches(".*[ic].*") ? embedded.ignoreCase() : ignoreCase;
      literal |= embedded.literal();
      expanded |= embedded.expanded();
      newlineStops |= embedded.newlineStops();
      anchors |= embedded.newlineAnchors();
      text = text.substring(close + 1);
    }
    source = text;
    flags |= ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    flags |= anchors ? Pattern.MULTILINE | Pattern.UNIX_LINES : 0;
    if (literal) {
      out.append(Pattern.quote(source));
    } else {
      translate(anchors);
    }
  }

  String java() {
    return out.toString();
  }

  int javaFlags() {
    return flags;
  }

  boolean hasAlternatives() {
    return alternatives;
  }

  static String reason(Throwable e) {
    if (!(e instanceof PatternSyntaxException syntax)) {
      return "too complex";
    }
    String text = syntax.getDescription();
    if (text.startsWith("Unclosed group") || text.startsWith("Unmatched closing")) {
      return "parentheses () not balanced";
    }
    if (text.startsWith("Unclosed character class")) {
      return "brackets [] not balanced";
    }
    if (text.startsWith("Dangling meta")) {
      return "quantifier operand invalid";
    }
    if (text.contains("repetition") || text.contains("counted closure")) {
      return "invalid repetition count(s)";
    }
    return "invalid regular expression syntax";
  }

  private void translate(boolean anchors) {
    while (position < source.length()) {
      char c = source.charAt(position);
      switch (c) {
        case '\\' -> escape();
        case '[' -> bracket();
        case '.' -> {
          out.append(newlineStops ? "[^\\n]" : ".");
          position++;
        }
        case '$' -> {
          out.append(anchors ? "$" : "\\z");
          position++;
        }
        case '^' -> {
          out.append(anchors ? "^" : "\\A");
          position++;
        }
        case '|' -> {
          alternatives = true;
          out.append(c);
          position++;
        }
        case '*', '+', '?' -> quantifier(String.valueOf(c), 1);
        case '{' -> bound();
        case '(' -> group();
        default -> plain(c);
      }
    }
  }

  private void plain(char c) {
    position++;
    if (expanded && Character.isWhitespace(c)) {
      return;
    }
    if (expanded && c == '#') {
      int newline = source.indexOf('\n', position);
      position = newline < 0 ? source.length() : newline;
      return;
    }
    out.append(c == '}' || c == ']' || c == '&' ? "\\" + c : String.valueOf(c));
  }

  private void group() {
    String rest = source.substring(position);
    if (rest.startsWith("(?#")) {
      int close = source.indexOf(')', position);
      position = close < 0 ? source.length() : close + 1;
      return;
    }
    for (String form : new String[] {"(?:", "(?=", "(?!", "(?<=", "(?<!"}) {
      if (rest.startsWith(form)) {
        out.append(form);
        position += form.length();
        return;
      }
    }
    if (rest.startsWith("(?")) {
      throw invalid("quantifier operand invalid");
    }
    out.append('(');
    position++;
  }

  private void bound() {
    int close = source.indexOf('}', position);
    if (position + 1 >= source.length() || !Character.isDigit(source.charAt(position + 1))) {
      out.append("\\{");
      position++;
      return;
    }
    if (close < 0) {
      throw invalid("braces {} not balanced");
    }
    String text = source.substring(position, close + 1);
    if (!text.matches("\\{\\d{1,3}(,(\\d{1,3})?)?\\}")) {
      throw invalid("invalid repetition count(s)");
    }
    for (String number : text.substring(1, text.length() - 1).split(",")) {
      if (Integer.parseInt(number) > 255) {
        throw invalid("invalid repetition count(s)");
      }
    }
    quantifier(text, text.length());
  }

  /**
   * Java reads a + after a quantifier as possessive; in PostgreSQL two quantifiers are an error.
   */
  private void quantifier(String text, int length) {
    position += length;
    out.append(text);
    if (position < source.length() && source.charAt(position) == '?') {
      out.append('?');
      position++;
    }
    if (position < source.length() && "*+?".indexOf(source.charAt(position)) >= 0) {
      throw invalid("quantifier operand invalid");
    }
  }

  private void escape() {
    if (position + 1 == source.length()) {
      throw invalid("invalid escape \\ sequence");
    }
    char c = source.charAt(position + 1);
    position += 2;
    switch (c) {
      case 'm' -> out.append("\\b(?=\\w)");
      case 'M' -> out.append("\\b(?<=\\w)");
      case 'y' -> out.append("\\b");
      case 'Y' -> out.append("\\B");
      case 'A' -> out.append("\\A");
      case 'Z' -> out.append("\\z");
      case 'd' -> out.append("[0-9]");
      case 'D' -> out.append("[^0-9]");
      case 'w' -> out.append("[\\p{IsAlphabetic}0-9_]");
      case 'W' -> out.append("[^\\p{IsAlphabetic}0-9_]");
      case 's' -> out.append("[\\s\\x0B]");
      case 'S' -> out.append("[^\\s\\x0B]");
      case 'a' -> out.append("\\x07");
      case 'b' -> out.append("\\x08");
      case 'B' -> out.append("\\\\");
      case 'e' -> out.append("\\x1B");
      case 'f', 'n', 'r', 't' -> out.append('\\').append(c);
      case 'v' -> out.append("\\x0B");
      case 'u' -> hex(4);
      case 'U' -> hex(8);
      case 'x' -> hex(2);
      default -> {
        if (Character.isLetter(c) || c == '0') {
          throw invalid("invalid escape \\ sequence");
        }
        out.append(Character.isDigit(c) ? "\\" + c : Pattern.quote(String.valueOf(c)));
      }
    }
  }

  private void hex(int digits) {
    int end = Math.min(source.length(), position + digits);
    String text = source.substring(position, end);
    if (text.length() < digits || !text.matches("[0-9A-Fa-f]+")) {
      throw invalid("invalid escape \\ sequence");
    }
    position = end;
    out.append("\\x{").append(text).append('}');
  }

  private void bracket() {
    StringBuilder set = new StringBuilder("[");
    position++;
    boolean negated = position < source.length() && source.charAt(position) == '^';
    if (negated) {
      set.append('^');
      position++;
      set.append(newlineStops ? "\\n" : "");
    }
    boolean first = true;
    while (true) {
      if (position >= source.length()) {
        throw invalid("brackets [] not balanced");
      }
      char c = source.charAt(position);
      if (c == ']' && !first) {
        position++;
        break;
      }
      first = false;
      member(set, c);
    }
    out.append(set).append(']');
  }

  private void member(StringBuilder set, char c) {
    if (source.startsWith("[:", position)) {
      int close = source.indexOf(":]", position);
      String name = close < 0 ? "" : source.substring(position + 2, close);
      if (!CLASSES.containsKey(name)) {
        throw invalid("invalid character class");
      }
      set.append(CLASSES.get(name));
      position = close + 2;
    } else if (source.startsWith("[.", position) || source.startsWith("[=", position)) {
      throw SqlFault.unsupported("a collating element in a regular expression");
    } else if (c == '\\' && position + 1 < source.length()) {
      char next = source.charAt(position + 1);
      position += 2;
      switch (next) {
        case 'd' -> set.append("0-9");
        case 's' -> set.append("\\s\\x0B");
        case 'w' -> set.append("\\p{IsAlphabetic}0-9_");
        case 'n', 't', 'r', 'f' -> set.append('\\').append(next);
        default -> set.append('\\').append(next);
      }
    } else {
      if ("[&^~".indexOf(c) >= 0) {
        set.append('\\');
      }
      set.append(c);
      position++;
    }
  }

  private static SqlFault invalid(String reason) {
    return new SqlFault(
        SqlState.INVALID_REGULAR_EXPRESSION, "invalid regular expression: " + reason);
  }
}
