package dev.manylite.pgwire.message;

/** A value's format code on the wire (manual, 55.1.3): 0 or 1. */
public enum Format {
  TEXT,
  BINARY;

  public int code() {
    return ordinal();
  }
}
