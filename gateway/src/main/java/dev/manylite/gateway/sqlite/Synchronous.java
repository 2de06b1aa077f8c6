package dev.manylite.gateway.sqlite;

/** When SQLite syncs the write-ahead log; what {@code synchronous_commit} chooses between. */
public enum Synchronous {
  /** Never. */
  OFF,
  /** At checkpoints only: a power cut may lose the last commits, but never corrupts. */
  NORMAL,
  /** At every commit. */
  FULL
}
