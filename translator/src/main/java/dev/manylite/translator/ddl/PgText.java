package dev.manylite.translator.ddl;

import java.util.Collection;
import java.util.stream.Collectors;

/** Spelling names and strings so that PostgreSQL's lexer reads them back (quote_ident). */
final class PgText {
  private PgText() {}

  static String literal(String value) {
    String quoted = "'" + value.replace("'", "''") + "'";
    return value.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
  }

  /** Always quoted: for SQLite. */
  static String sqliteName(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String sqliteNames(Collection<String> names) {
    return names.stream().map(PgText::sqliteName).collect(Collectors.joining(", "));
  }
}
