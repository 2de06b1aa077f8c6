package dev.manylite.translator.function.string;

import dev.manylite.translator.parse.Keyword;
import dev.manylite.translator.parse.KeywordCategory;
import dev.manylite.translator.parse.Keywords;

/** How a name and a string are written so that SQL reads them back (manual, 4.1). */
public final class Quoting {
  private Quoting() {}

  /** The name, in double quotes where it needs them. */
  public static String identifier(String name) {
    boolean plain = !name.isEmpty() && !Character.isDigit(name.charAt(0));
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    return plain && !isKeyword(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** One that can't stand alone as a name: reserved, col_name, type_func_name. */
  private static boolean isKeyword(String name) {
    Keyword keyword = Keywords.find(name);
    return keyword != null && keyword.category() != KeywordCategory.UNRESERVED;
  }

  /** The string as a literal, of the E form where it holds a backslash. */
  public static String literal(String text) {
    String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
    return text.indexOf('\\') >= 0 ? "E" + quoted : quoted;
  }
}
