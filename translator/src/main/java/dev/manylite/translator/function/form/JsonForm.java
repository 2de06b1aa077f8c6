package dev.manylite.translator.function.form;

import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** How runtime values go into JSON text and come out of it unchanged. */
public final class JsonForm {
  private JsonForm() {}

  /** A row: a JSON array of its fields. */
  public static String row(List<String> values, List<SqlType> types) {
    StringBuilder text = new StringBuilder("json_array(");
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(value(values.get(i), types.get(i)));
    }
    return text.append(')').toString();
  }

  /** The field at a place, from 0, of a row. */
  public static String field(String row, int place, SqlType type) {
    return decode("(" + row + " ->> " + place + ")", type);
  }

  /** Whether a row is the null row or has nothing but nulls; negated, whether it has no null. */
  public static String nullTest(String row, RowType type, boolean negated) {
    int wanted = negated ? type.fields().size() : 0;
    return wanted == 0 && negated
        ? row + " IS NOT NULL"
        : "(SELECT count(*) FROM json_each(" + row + ") WHERE type <> 'null') = " + wanted;
  }

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
        type.base().isArray()
            || type.base() instanceof RowType
            || type.oid() == Types.JSON.oid()
            || type.oid() == Types.JSONB.oid();
    // SQLite marks what its JSON functions give, and embeds it as JSON; a concatenation is not.
    return json ? "(" + value + " || '')" : value;
  }

  /** What {@link #value} became, as it was. */
  public static String decode(String value, SqlType type) {
    return type.oid() == Types.BYTEA.oid() ? "unhex(substr(" + value + ", 3))" : value;
  }
}
