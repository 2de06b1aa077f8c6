package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.parse.Keyword;
import dev.manylite.translator.parse.KeywordCategory;
import dev.manylite.translator.parse.Keywords;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and strings as PostgreSQL's and SQLite's lexers read them back. */
public final class PgText {
  private PgText() {}

  /** A string constant. */
  public static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }

  /** {@code quote_ident}: quoted only where that is needed. */
  public static String identifier(String name) {
    boolean plain = !name.isEmpty() && !Character.isDigit(name.charAt(0));
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_';
    }
    if (plain) {
      Keyword keyword = Keywords.find(name);
      plain = keyword == null || keyword.category() == KeywordCategory.UNRESERVED;
    }
    return plain ? name : sqliteName(name);
  }

  public static String identifiers(Collection<String> names) {
    return names.stream().map(PgText::identifier).collect(Collectors.joining(", "));
  }

  /** Always quoted: for SQLite. */
  public static String sqliteName(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  public static String sqliteNames(Collection<String> names) {
    return names.stream().map(PgText::sqliteName).collect(Collectors.joining(", "));
  }
}
