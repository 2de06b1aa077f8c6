package org.sqlite.core;

import java.sql.SQLException;

/**
 * Opens the few members of {@link DB} that the driver keeps to its own package: preparing without a
 * JDBC statement, binding without a batch array, SQLite's own error text. Used by Manylite's {@code
 * gateway.sqlite} only; it adds no behaviour.
 */
public final class StatementAccess {
  private StatementAccess() {}

  /** The statement's pointer, or 0 for text without a statement; the caller finalizes it. */
  public static long prepare(NativeDB db, byte[] utf8) throws SQLException {
    return db.prepare_utf8(utf8);
  }

  public static int finalizeStatement(DB db, long statement) throws SQLException {
    return db.finalize(statement);
  }

  public static String errorMessage(DB db) throws SQLException {
    return db.errmsg();
  }

  public static int parameterCount(DB db, long statement) throws SQLException {
    return db.bind_parameter_count(statement);
  }

  public static int bindNull(DB db, long statement, int index) throws SQLException {
    return db.bind_null(statement, index);
  }

  public static int bindLong(DB db, long statement, int index, long value) throws SQLException {
    return db.bind_long(statement, index, value);
  }

  public static int bindDouble(DB db, long statement, int index, double value) throws SQLException {
    return db.bind_double(statement, index, value);
  }

  public static int bindText(NativeDB db, long statement, int index, byte[] utf8)
      throws SQLException {
    return db.bind_text_utf8(statement, index, utf8);
  }

  public static int bindBlob(DB db, long statement, int index, byte[] value) throws SQLException {
    return db.bind_blob(statement, index, value);
  }
}
