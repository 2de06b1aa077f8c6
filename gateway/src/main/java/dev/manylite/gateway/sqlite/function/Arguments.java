package dev.manylite.gateway.sqlite.function;

import java.sql.SQLException;
import org.sqlite.Function;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/** Reads a call's arguments as runtime values. */
final class Arguments {
  private static final byte[] EMPTY = {};

  private Arguments() {}

  /** The arguments, or null where one is NULL and {@code strict} makes the result NULL. */
  static Object[] read(DB db, Function call, int count, boolean strict) throws SQLException {
    Object[] arguments = new Object[count];
    for (int i = 0; i < count; i++) {
      Object value = value(db, call, i);
      if (value == null && strict) {
        return null;
      }
      arguments[i] = value;
    }
    return arguments;
  }

  private static Object value(DB db, Function call, int index) throws SQLException {
    return switch (db.value_type(call, index)) {
      case Codes.SQLITE_INTEGER -> db.value_long(call, index);
      case Codes.SQLITE_FLOAT -> db.value_double(call, index);
      case Codes.SQLITE_TEXT -> db.value_text(call, index);
      case Codes.SQLITE_BLOB -> {
        byte[] bytes = db.value_blob(call, index);
        // The driver gives null for an empty blob.
        yield bytes == null ? EMPTY : bytes;
      }
      default -> null;
    };
  }
}
