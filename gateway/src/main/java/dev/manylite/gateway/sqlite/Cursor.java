package dev.manylite.gateway.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.sqlite.core.Codes;
import org.sqlite.core.NativeDB;
import org.sqlite.core.StatementAccess;

/**
 * One statement being run on a handle: bind, step, read columns. Got from {@link
 * SqliteHandle#prepare}; the caller closes it, before it gives the handle back. Used on the thread
 * that uses the handle. Parameters count from 1, columns from 0, as in SQLite.
 */
public final class Cursor implements AutoCloseable {
  private final SqliteHandle handle;
  private final NativeDB db;
  private PreparedPointer statement;
  private long address;
  private boolean reading;
  private boolean stepped;
  private boolean done;
  private int columns = -1;

  Cursor(SqliteHandle handle, NativeDB db, PreparedPointer statement) {
    this.handle = handle;
    this.db = db;
    this.statement = statement;
    this.address = statement.address();
  }

  /** The statement changes nothing, so that stopping it is harmless. */
  public Cursor reading() {
    reading = true;
    return this;
  }

  public int parameterCount() {
    return statement.parameters();
  }

  /**
   * Binds a runtime value: null, Long, Double, String or byte[]. Only before the first step, or
   * after {@link #reset}.
   */
  public Cursor bind(int index, Object value) {
    try {
      int code;
      if (value == null) {
        code = StatementAccess.bindNull(db, address, index);
      } else if (value instanceof Long number) {
        code = StatementAccess.bindLong(db, address, index, number);
      } else if (value instanceof String text) {
        code = bindText(index, text);
      } else if (value instanceof Double number) {
        // SQLite would turn NaN into NULL; its runtime value is a text.
        code =
            number.isNaN()
                ? bindText(index, "NaN")
                : StatementAccess.bindDouble(db, address, index, number);
      } else if (value instanceof byte[] bytes) {
        code = StatementAccess.bindBlob(db, address, index, bytes);
      } else {
        throw new IllegalArgumentException("not a runtime value: " + value.getClass());
      }
      if (code != ResultCode.OK) {
        throw handle.failure(code);
      }
      return this;
    } catch (SQLException e) {
      throw handle.failure(e);
    }
  }

  private int bindText(int index, String text) throws SQLException {
    return StatementAccess.bindText(db, address, index, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Binds all parameters, from 1 on. */
  public Cursor bindAll(Object... values) {
    for (int i = 0; i < values.length; i++) {
      bind(i + 1, values[i]);
    }
    return this;
  }

  /**
   * Runs to the next row.
   *
   * @return false at the end; stepping on then is an error of the caller
   * @throws dev.manylite.translator.fault.SqlFault what a function threw, a cancel, or SQLite's
   *     error
   * @throws ConstraintFailure a violated constraint
   */
  public boolean step() {
    if (done) {
      throw new IllegalStateException("the cursor is at its end");
    }
    try {
      int code = handle.step(address, reading);
      boolean failed = ResultCode.primary(code) == ResultCode.ERROR;
      if (failed && !stepped && handle.learnMissing()) {
        db.reset(address);
        return step();
      }
      stepped = true;
      if (code == ResultCode.ROW) {
        return true;
      }
      done = true;
      if (code != ResultCode.DONE) {
        RuntimeException failure = handle.failure(code);
        db.reset(address);
        handle.afterFailure(code);
        throw failure;
      }
      // Ends the statement's transaction now rather than when somebody closes the cursor.
      db.reset(address);
      return false;
    } catch (SQLException e) {
      throw handle.failure(e);
    }
  }

  /** Steps to the end; what rows there are get lost. */
  public void run() {
    while (step()) {
      // Rows of PRAGMAs and RETURNING that nobody wants.
    }
  }

  /** Back to before the first row; bindings stay. */
  public void reset() {
    db.reset(address);
    stepped = false;
    done = false;
  }

  /** Number of columns; 0 for a statement that returns none. */
  public int columnCount() {
    // A changed schema makes SQLite prepare anew at the first step, with other columns perhaps.
    if (columns < 0 || !stepped) {
      columns = db.column_count(address);
    }
    return columns;
  }

  public String columnName(int column) {
    return db.column_name(address, column);
  }

  /** The value by its storage class: null, Long, Double, String or byte[]. */
  public Object value(int column) {
    return switch (db.column_type(address, column)) {
      case Codes.SQLITE_INTEGER -> db.column_long(address, column);
      case Codes.SQLITE_FLOAT -> db.column_double(address, column);
      case Codes.SQLITE_TEXT -> text(column);
      case Codes.SQLITE_BLOB -> blob(column);
      default -> null;
    };
  }

  public StorageClass storageClass(int column) {
    return switch (db.column_type(address, column)) {
      case Codes.SQLITE_INTEGER -> StorageClass.INTEGER;
      case Codes.SQLITE_FLOAT -> StorageClass.REAL;
      case Codes.SQLITE_TEXT -> StorageClass.TEXT;
      case Codes.SQLITE_BLOB -> StorageClass.BLOB;
      default -> StorageClass.NULL;
    };
  }

  public long longValue(int column) {
    return db.column_long(address, column);
  }

  public double doubleValue(int column) {
    return db.column_double(address, column);
  }

  /** The text of a TEXT value; null for NULL. */
  public String text(int column) {
    byte[] utf8 = utf8(column);
    return utf8 == null ? null : new String(utf8, StandardCharsets.UTF_8);
  }

  /** The UTF-8 bytes of a TEXT value, for writing to the wire as they are; null for NULL. */
  public byte[] utf8(int column) {
    if (!handle.utf8()) {
      String text = db.column_text(address, column);
      return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
    // One JNI call less than column_text, and no direct buffer in between.
    return db.column_blob(address, column);
  }

  /** The bytes of a BLOB value; null for NULL. */
  public byte[] blob(int column) {
    return db.column_blob(address, column);
  }

  /** Gives the statement back to the handle. Idempotent. */
  @Override
  public void close() {
    if (statement != null) {
      PreparedPointer given = statement;
      statement = null;
      address = 0;
      done = true;
      handle.giveBack(this, given);
    }
  }

  String sql() {
    return statement.sql();
  }
}
