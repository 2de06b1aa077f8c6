package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.function.string.Quoting;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and strings as PostgreSQL's and SQLite's lexers read them back. */
public final class PgText {
  private PgText() {}

  /** A string constant, in which a backslash is none but itself. */
  public static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** {@code quote_ident}: quoted only where that is needed. */
  public static String identifier(String name) {
    return Quoting.identifier(name);
  }

  public static String identifiers(Collection<String> names) {
    return names.stream().map(PgText::identifier).collect(Collectors.joining(", "));
  }

  /** An expression as a key of an index or partition: in parentheses unless it is a call. */
  public static String element(String expression) {
    boolean call = expression.matches("(?s)[A-Za-z_0-9.\"]+\\(.*\\)");
    return call ? expression : "(" + expression + ")";
  }

  /** Always quoted: for SQLite. */
  public static String sqliteName(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  public static String sqliteNames(Collection<String> names) {
    return names.stream().map(PgText::sqliteName).collect(Collectors.joining(", "));
  }
}
