package dev.manylite.translator.parse.tree;

import java.util.Locale;

/** The kinds of objects that definition statements name. */
public enum ObjectKind {
  TABLE,
  VIEW,
  INDEX,
  SEQUENCE,
  SCHEMA,
  COLUMN,
  CONSTRAINT,
  DATABASE,
  EXTENSION,
  STATISTICS,
  TYPE,
  DOMAIN,
  MATERIALIZED_VIEW,
  FOREIGN_TABLE,
  TRIGGER;

  /** As in error messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
