package dev.manylite.translator.ddl.sqlite;

import java.util.Locale;

/** What SQLite makes of a declared type ("Datatypes in SQLite", 3.1). */
public enum Affinity {
  INTEGER,
  TEXT,
  BLOB,
  REAL,
  NUMERIC;

  public static Affinity of(String declaredType) {
    String name = declaredType.toUpperCase(Locale.ROOT);
    if (name.contains("INT")) {
      return INTEGER;
    }
    if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
      return TEXT;
    }
    if (name.contains("BLOB") || name.isEmpty()) {
      return BLOB;
    }
    boolean real = name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB");
    return real ? REAL : NUMERIC;
  }
}
