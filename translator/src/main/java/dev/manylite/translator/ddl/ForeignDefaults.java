package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * DEFAULTs of tables that another program made: SQLite's text → PostgreSQL's, so that an INSERT
 * without the column stores what SQLite would have stored. What is neither a literal nor one of the
 * time words stays as it is; the binder takes it as PostgreSQL's or refuses it when it is needed.
 */
final class ForeignDefaults {
  private static final String UTC_NOW = "(CURRENT_TIMESTAMP AT TIME ZONE 'UTC'::text)";

  private ForeignDefaults() {}

  /** Null where there is no default. */
  static String translate(String text, SqlType type) {
    if (text == null || text.equalsIgnoreCase("null")) {
      return null;
    }
    char first = text.charAt(0);
    if (first == '\'' && isOneString(text, '\'')) {
      return typed(text, type);
    }
    if (first == '"' && isOneString(text, '"')) {
      // SQLite takes a quoted name that names nothing for a string.
      return typed(
          PgText.literal(text.substring(1, text.length() - 1).replace("\"\"", "\"")), type);
    }
    if ((first == 'x' || first == 'X') && text.length() > 2 && text.charAt(1) == '\'') {
      return "'\\x" + text.substring(2).toLowerCase(Locale.ROOT) + "::bytea";
    }
    if (isNumber(text)) {
      return number(text, type);
    }
    return word(text, type);
  }

  private static String word(String text, SqlType type) {
    switch (text.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "'")) {
      case "true":
        return type.base() == Types.BOOL ? "true" : typedNumber("1", type);
      case "false":
        return type.base() == Types.BOOL ? "false" : typedNumber("0", type);
      case "current_timestamp", "datetime('now')", "datetime()":
        return moment(type.base(), "YYYY-MM-DD HH24:MI:SS", "timestamp without time zone");
      case "current_date", "date('now')", "date()":
        return moment(type.base(), "YYYY-MM-DD", "date");
      case "current_time", "time('now')", "time()":
        return moment(type.base(), "HH24:MI:SS", "time without time zone");
      default:
        return text;
    }
  }

  private static String moment(PgType type, String pattern, String kind) {
    if (type == Types.TIMESTAMPTZ) {
      return "CURRENT_TIMESTAMP";
    }
    if (type.facts().category() == 'D') {
      return type == Types.TIMESTAMP && kind.startsWith("timestamp")
          ? UTC_NOW
          : "(" + UTC_NOW + ")::" + kind;
    }
    return "to_char(" + UTC_NOW + ", '" + pattern + "'::text)";
  }

  private static String number(String text, SqlType type) {
    if (type.base() == Types.BOOL) {
      boolean zero = !isHexadecimal(text) && new BigDecimal(text).signum() == 0;
      return zero ? "false" : "true";
    }
    return typedNumber(text, type);
  }

  private static String typedNumber(String text, SqlType type) {
    String value = text.startsWith("+") ? text.substring(1) : text;
    if (isHexadecimal(value)) {
      value = String.valueOf(Long.parseUnsignedLong(value.substring(2), 16));
    }
    if (type.base().facts().category() == 'N') {
      return value.startsWith("-") ? "(" + value + ")" : value;
    }
    return typed(PgText.literal(value), type);
  }

  private static String typed(String literal, SqlType type) {
    return literal + "::" + type.base().sqlName();
  }

  private static boolean isNumber(String text) {
    try {
      if (isHexadecimal(text)) {
        Long.parseUnsignedLong(text.substring(2), 16);
      } else {
        new BigDecimal(text);
      }
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isHexadecimal(String text) {
    return text.startsWith("0x") || text.startsWith("0X");
  }

  private static boolean isOneString(String text, char quote) {
    if (text.length() < 2 || text.charAt(text.length() - 1) != quote) {
      return false;
    }
    String inner = text.substring(1, text.length() - 1);
    String doubled = String.valueOf(quote) + quote;
    return inner.replace(doubled, "").indexOf(quote) < 0;
  }
}
