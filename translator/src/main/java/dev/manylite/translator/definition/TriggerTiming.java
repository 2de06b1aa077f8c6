package dev.manylite.translator.definition;

/** When a trigger fires. */
public enum TriggerTiming {
  BEFORE,
  AFTER,
  INSTEAD_OF;

  /** As in TG_WHEN and pg_get_triggerdef. */
  public String words() {
    return name().replace('_', ' ');
  }
}
