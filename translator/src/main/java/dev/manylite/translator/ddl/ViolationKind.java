package dev.manylite.translator.ddl;

/** How SQLite says that a constraint failed (its extended result codes). */
public enum ViolationKind {
  /** SQLITE_CONSTRAINT_UNIQUE, _PRIMARYKEY, _ROWID: {@code UNIQUE constraint failed: t.a, t.b}. */
  UNIQUE,
  /** SQLITE_CONSTRAINT_NOTNULL: {@code NOT NULL constraint failed: t.a}. */
  NOT_NULL,
  /** SQLITE_CONSTRAINT_CHECK: {@code CHECK constraint failed: name}. */
  CHECK,
  /** SQLITE_CONSTRAINT_FOREIGNKEY: {@code FOREIGN KEY constraint failed}; names nothing. */
  FOREIGN_KEY
}
