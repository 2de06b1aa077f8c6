package dev.manylite.translator.definition;

/** When a constraint is checked: at once, at a statement's end, at the transaction's end. */
public enum ConstraintTiming {
  NOT_DEFERRABLE,
  INITIALLY_IMMEDIATE,
  INITIALLY_DEFERRED;

  public boolean deferrable() {
    return this != NOT_DEFERRABLE;
  }

  public boolean initiallyDeferred() {
    return this == INITIALLY_DEFERRED;
  }

  /** As it is written: DEFERRABLE, INITIALLY DEFERRED. */
  public static ConstraintTiming of(boolean deferrable, boolean initiallyDeferred) {
    if (!deferrable) {
      return NOT_DEFERRABLE;
    }
    return initiallyDeferred ? INITIALLY_DEFERRED : INITIALLY_IMMEDIATE;
  }

  /** Behind a constraint's definition, as PostgreSQL shows it. */
  public String sql() {
    return switch (this) {
      case NOT_DEFERRABLE -> "";
      case INITIALLY_IMMEDIATE -> " DEFERRABLE";
      case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
    };
  }
}
