package dev.manylite.translator.type;

import java.util.Locale;
import java.util.regex.Pattern;

/** Declared types of columns that hold text under the name of a type of the database's own. */
public final class Declarations {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private Declarations() {}

  /** The name of a type whose values look like no numbers, unless SQLite could not read it. */
  public static String name(String sqlName) {
    return PLAIN.matcher(sqlName).matches() ? sqlName : "text";
  }

  /** The name, unless SQLite would read a number's affinity from it or could not read it at all. */
  public static String text(String sqlName) {
    boolean plain = PLAIN.matcher(sqlName).matches();
    return plain && !sqlName.toUpperCase(Locale.ROOT).contains("INT") ? sqlName + " text" : "text";
  }
}
