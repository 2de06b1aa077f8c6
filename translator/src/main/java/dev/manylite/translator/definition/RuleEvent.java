package dev.manylite.translator.definition;

/** What a rule is for, in the order of pg_rewrite.ev_type. */
public enum RuleEvent {
  SELECT,
  UPDATE,
  INSERT,
  DELETE;

  /** As in pg_rewrite.ev_type. */
  public String number() {
    return Integer.toString(ordinal() + 1);
  }
}
