package dev.manylite.translator.type;

/**
 * How a stored column's values differ from runtime values. A rewrite wraps every read of a column
 * whose form is not {@link #RUNTIME} in a load, and every write in a store.
 */
public sealed interface ColumnForm {
  /** Stored as the runtime value itself. */
  ColumnForm RUNTIME = new Runtime();

  /** Written by another program: tolerant load, canonical store. */
  ColumnForm FOREIGN = new Foreign();

  record Runtime() implements ColumnForm {}

  /** numeric(p ≤ 15, scale) as SQLite INTEGER or REAL, exact when rounded to {@code scale}. */
  record NativeNumeric(int scale) implements ColumnForm {}

  record Foreign() implements ColumnForm {}
}
