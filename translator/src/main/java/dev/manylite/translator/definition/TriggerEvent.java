package dev.manylite.translator.definition;

/** What a trigger fires for. */
public enum TriggerEvent {
  INSERT,
  DELETE,
  UPDATE,
  TRUNCATE
}
