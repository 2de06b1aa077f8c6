package dev.manylite.translator.type.jsonpath;

import java.util.Locale;

/** Item methods without an argument (manual, table 9.50). */
public enum PathMethod {
  TYPE,
  SIZE,
  ABS,
  FLOOR,
  CEILING,
  DOUBLE,
  KEYVALUE;

  /** As a path spells it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
