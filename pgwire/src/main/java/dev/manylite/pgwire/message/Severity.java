package dev.manylite.pgwire.message;

/** How grave an error or notice is (manual, 55.8, fields S and V). */
public enum Severity {
  PANIC,
  /** Ends the connection. */
  FATAL,
  /** Ends the current statement. */
  ERROR,
  WARNING,
  NOTICE,
  INFO,
  LOG,
  DEBUG
}
