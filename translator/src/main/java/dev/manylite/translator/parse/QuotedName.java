package dev.manylite.translator.parse;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * How a name is written so that the lexers of PostgreSQL and SQLite read it back (manual, 4.1.1).
 */
public final class QuotedName {
  private QuotedName() {}

  /** In double quotes, whatever it is: as SQLite is given names. */
  public static String of(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String list(Collection<String> names) {
    return names.stream().map(QuotedName::of).collect(Collectors.joining(", "));
  }

  /** In double quotes where PostgreSQL's lexer needs them: {@code quote_ident}. */
  public static String asNeeded(String name) {
    boolean plain = !name.isEmpty() && !Character.isDigit(name.charAt(0));
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    }
    return plain && !isKeyword(name) ? name : of(name);
  }

  /** One that can't stand alone as a name: reserved, col_name, type_func_name. */
  private static boolean isKeyword(String name) {
    Keyword keyword = Keywords.find(name);
    return keyword != null && keyword.category() != KeywordCategory.UNRESERVED;
  }
}
