package dev.manylite.gateway.session.row;

import dev.manylite.gateway.sqlite.Cursor;
import io.netty.buffer.ByteBuf;

/** Writes one column's values, length first, in the format that the client asked for. */
@FunctionalInterface
interface ColumnEncoder {
  int NULL_LENGTH = -1;

  /** Appends the value's length and bytes; {@code value} is not null. */
  void encode(Object value, ByteBuf out);

  /** The same from the row that the cursor is on; NULL too. */
  default void encode(Cursor row, int column, ByteBuf out) {
    Object value = row.value(column);
    if (value == null) {
      out.writeInt(NULL_LENGTH);
    } else {
      encode(value, out);
    }
  }
}
