package dev.manylite.translator.function.json.path;

/** What a predicate is of an item. */
enum Truth {
  FALSE,
  TRUE,
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth negated() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }
}
