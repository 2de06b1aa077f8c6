package dev.manylite.translator.parse.tree;

import java.util.Locale;

/** What ALTER, DROP and COMMENT call it. */
public enum RoutineKind {
  FUNCTION,
  PROCEDURE,
  ROUTINE,
  AGGREGATE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
