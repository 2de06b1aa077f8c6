package dev.manylite.translator.definition;

/** ALTER TABLE … ENABLE and DISABLE TRIGGER (pg_trigger.tgenabled). */
public enum TriggerFiring {
  ORIGIN("O"),
  DISABLED("D"),
  REPLICA("R"),
  ALWAYS("A");

  private final String letter;

  TriggerFiring(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  /**
   * @param replica session_replication_role is replica
   */
  public boolean fires(boolean replica) {
    return this == ALWAYS || this == (replica ? REPLICA : ORIGIN);
  }
}
