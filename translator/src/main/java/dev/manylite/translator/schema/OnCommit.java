package dev.manylite.translator.schema;

/** What COMMIT does to a temporary table (manual, CREATE TABLE, ON COMMIT); else it stays. */
public enum OnCommit {
  DELETE_ROWS,
  DROP
}
