package dev.manylite.translator.ddl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The query of a view that another program made, as SQLite keeps it. */
final class ForeignViewText {
  private static final String NAME =
      "(?:\"(?:[^\"]|\"\")*+\"|`(?:[^`]|``)*+`|\\[[^\\]]*+]|'(?:[^']|'')*+'|[\\w$]++)";

  private static final Pattern VIEW =
      Pattern.compile(
          "CREATE\\s+VIEW\\s+("
              + NAME
              + ")\\s*(\\(\\s*"
              + NAME
              + "(?:\\s*,\\s*"
              + NAME
              + ")*\\s*\\))?\\s*AS\\b\\s*(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  private ForeignViewText() {}

  /** What stands after AS, under the columns' names where the view gives some; null if unknown. */
  static String query(String sql) {
    Matcher view = VIEW.matcher(sql.strip());
    if (!view.matches()) {
      return null;
    }
    String query = view.group(3).replaceFirst("[;\\s]+$", "");
    return view.group(2) == null
        ? query
        : "SELECT * FROM (" + query + ") AS " + view.group(1) + view.group(2);
  }
}
