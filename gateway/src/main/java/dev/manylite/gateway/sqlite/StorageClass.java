package dev.manylite.gateway.sqlite;

/** What a value is in SQLite (sqlite.org/datatype3.html, 2). */
public enum StorageClass {
  NULL,
  INTEGER,
  REAL,
  TEXT,
  BLOB
}
