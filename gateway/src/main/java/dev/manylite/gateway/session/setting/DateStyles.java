package dev.manylite.gateway.session.setting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.TypeContext.DateStyle;
import dev.manylite.translator.type.TypeContext.DateStyle.Format;
import dev.manylite.translator.type.TypeContext.DateStyle.Order;
import java.util.Locale;

/** DateStyle's value: a format, an order, or both (manual, 8.5.2). */
public final class DateStyles {
  private DateStyles() {}

  /** The value as SHOW gives it. What {@code text} leaves open stays as in {@code current}. */
  static String canonical(SettingDefinition setting, String text, DateStyle current) {
    Format format = null;
    Order order = null;
    for (String part : text.split(",")) {
      String word = part.strip().replace("\"", "").toLowerCase(Locale.ROOT);
      Format newFormat = format(word);
      Order newOrder = order(word);
      if (word.equals("default")) {
        newFormat = format == null ? Format.ISO : format;
        newOrder = order == null ? Order.MDY : order;
      } else if (newFormat == null && newOrder == null) {
        throw ValueParser.invalid(setting, text)
            .withDetail("Unrecognized key word: \"" + word + "\".");
      }
      if (conflict(word, format, newFormat) || conflict(word, order, newOrder)) {
        throw ValueParser.invalid(setting, text)
            .withDetail("Conflicting \"datestyle\" specifications.");
      }
      format = newFormat == null ? format : newFormat;
      order = newOrder == null ? order : newOrder;
    }
    Order implied = format == Format.GERMAN ? Order.DMY : current.order();
    return show(
        new DateStyle(format == null ? current.format() : format, order == null ? implied : order));
  }

  private static boolean conflict(String word, Object before, Object now) {
    return !word.equals("default") && before != null && now != null && before != now;
  }

  public static String show(DateStyle style) {
    String format =
        switch (style.format()) {
          case ISO -> "ISO";
          case POSTGRES -> "Postgres";
          case SQL -> "SQL";
          case GERMAN -> "German";
        };
    return format + ", " + style.order();
  }

  /** Of a value in canonical form. */
  static DateStyle of(String canonical) {
    int comma = canonical.indexOf(',');
    Format format = format(canonical.substring(0, comma).toLowerCase(Locale.ROOT));
    Order order = order(canonical.substring(comma + 1).strip().toLowerCase(Locale.ROOT));
    if (format == null || order == null) {
      throw new SqlFault("XX000", "bad DateStyle " + canonical);
    }
    return new DateStyle(format, order);
  }

  private static Format format(String word) {
    if (word.equals("iso")) {
      return Format.ISO;
    }
    if (word.equals("sql")) {
      return Format.SQL;
    }
    if (word.startsWith("postgres")) {
      return Format.POSTGRES;
    }
    return word.startsWith("german") ? Format.GERMAN : null;
  }

  private static Order order(String word) {
    if (word.equals("ymd")) {
      return Order.YMD;
    }
    if (word.equals("dmy") || word.startsWith("euro")) {
      return Order.DMY;
    }
    return word.equals("mdy") || word.equals("us") || word.startsWith("noneuro") ? Order.MDY : null;
  }
}
