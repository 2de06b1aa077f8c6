package dev.manylite.translator.type;

import java.util.Locale;

/** Declared types of columns that hold text under the name of a type of the database's own. */
public final class Declarations {
  private Declarations() {}

  /** The name, unless SQLite would read a number's affinity from it or could not read it at all. */
  public static String text(String sqlName) {
    boolean plain = sqlName.matches("[a-z_][a-z0-9_]*");
    return plain && !sqlName.toUpperCase(Locale.ROOT).contains("INT") ? sqlName + " text" : "text";
  }
}
