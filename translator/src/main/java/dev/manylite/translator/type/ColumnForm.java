package dev.manylite.translator.type;

/**
 * How a stored column's values differ from runtime values. A rewrite wraps every read of a column
 * whose form is not {@link #RUNTIME} in a load, and every write in a store.
 */
public sealed interface ColumnForm {
  /** Stored as the runtime value itself. */
  ColumnForm RUNTIME = new Runtime();

  /** Written by another program: tolerant load, canonical store. */
  ColumnForm FOREIGN = new Foreign(Affinity.BLOB);

  record Runtime() implements ColumnForm {}

  /** numeric(p ≤ 15, scale) as SQLite INTEGER or REAL, exact when rounded to {@code scale}. */
  record NativeNumeric(int scale) implements ColumnForm {}

  /** {@code affinity} bounds what can be in the column; BLOB where nothing is known. */
  record Foreign(Affinity affinity) implements ColumnForm {}

  /**
   * A foreign column whose values are taken for runtime values: on condition that the table has no
   * row where {@code unlike}, with $1 for the column, is true. Made by a rewrite.
   *
   * @param table its name in SQLite
   */
  record Trusted(String table, String unlike) implements ColumnForm {}

  /** {@link Foreign} with the affinity of a declared type. */
  static ColumnForm foreign(String declaredType) {
    return new Foreign(Affinity.of(declaredType));
  }

  /** What SQLite converts to on write ("Datatypes in SQLite", 3.1). */
  enum Affinity {
    INTEGER,
    TEXT,
    BLOB,
    REAL,
    NUMERIC;

    static Affinity of(String declaredType) {
      String name = declaredType == null ? "" : declaredType.toUpperCase(java.util.Locale.ROOT);
      if (name.contains("INT")) {
        return INTEGER;
      }
      if (name.contains("CHAR") || name.contains("CLOB") || name.contains("TEXT")) {
        return TEXT;
      }
      if (name.isEmpty() || name.contains("BLOB")) {
        return BLOB;
      }
      if (name.contains("REAL") || name.contains("FLOA") || name.contains("DOUB")) {
        return REAL;
      }
      return NUMERIC;
    }
  }
}
