package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.parse.QuotedName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and strings as PostgreSQL's lexer reads them back. */
public final class PgText {
  private PgText() {}

  /** A string constant, in which a backslash is none but itself. */
  public static String literal(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** {@code quote_ident}: quoted only where that is needed. */
  public static String identifier(String name) {
    return QuotedName.asNeeded(name);
  }

  public static String identifiers(Collection<String> names) {
    return names.stream().map(PgText::identifier).collect(Collectors.joining(", "));
  }

  /** An expression as a key of an index or partition: in parentheses unless it is a call. */
  public static String element(String expression) {
    boolean call = expression.matches("(?s)[A-Za-z_0-9.\"]+\\(.*\\)");
    return call ? expression : "(" + expression + ")";
  }
}
