package dev.manylite.gateway.sqlite.function;

import java.sql.SQLException;

/** Where a call's result goes; the driver's methods for it are protected in its base class. */
interface ResultSink {
  void setNull() throws SQLException;

  void setLong(long value) throws SQLException;

  void setDouble(double value) throws SQLException;

  void setText(String value) throws SQLException;

  void setBlob(byte[] value) throws SQLException;

  /** Writes a runtime value. */
  default void set(Object value) throws SQLException {
    if (value == null) {
      setNull();
    } else if (value instanceof Long number) {
      setLong(number);
    } else if (value instanceof String text) {
      setText(text);
    } else if (value instanceof Double number) {
      if (number.isNaN()) {
        // SQLite would make NULL of it; its runtime value is a text.
        setText("NaN");
      } else {
        setDouble(number);
      }
    } else if (value instanceof byte[] bytes) {
      setBlob(bytes);
    } else {
      throw new IllegalStateException("not a runtime value: " + value.getClass());
    }
  }
}
