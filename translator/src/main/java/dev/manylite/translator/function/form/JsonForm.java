package dev.manylite.translator.function.form;

import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;

/** How runtime values go into JSON text and come out of it unchanged. */
public final class JsonForm {
  private JsonForm() {}

  /** An argument of json_array: nested arrays stay arrays, bytes become {@code \x…}. */
  public static String element(String value, SqlType type) {
    if (type.base().isArray()) {
      return "json(" + value + ")";
    }
    return value(value, type);
  }

  /** As {@link #element}, but an array is a string like any other: a row's column. */
  public static String value(String value, SqlType type) {
    if (type.oid() == Types.BYTEA.oid()) {
      return "iif(" + value + " IS NULL, NULL, '\\x' || lower(hex(" + value + ")))";
    }
    boolean json =
        type.base().isArray() || type.oid() == Types.JSON.oid() || type.oid() == Types.JSONB.oid();
    // SQLite marks what its JSON functions give, and embeds it as JSON; a concatenation is not.
    return json ? "(" + value + " || '')" : value;
  }

  /** What {@link #value} became, as it was. */
  public static String decode(String value, SqlType type) {
    return type.oid() == Types.BYTEA.oid() ? "unhex(substr(" + value + ", 3))" : value;
  }
}
