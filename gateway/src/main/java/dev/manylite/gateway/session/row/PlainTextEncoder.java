package dev.manylite.gateway.session.row;

import dev.manylite.gateway.sqlite.Cursor;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** For types whose runtime value is what the client gets: SQLite's bytes go out as they are. */
enum PlainTextEncoder implements ColumnEncoder {
  INSTANCE;

  @Override
  public void encode(Object value, ByteBuf out) {
    write((String) value, out);
  }

  @Override
  public void encode(Cursor row, int column, ByteBuf out) {
    byte[] utf8 = row.utf8(column);
    if (utf8 == null) {
      out.writeInt(NULL_LENGTH);
    } else {
      out.writeInt(utf8.length);
      out.writeBytes(utf8);
    }
  }

  static void write(String text, ByteBuf out) {
    int start = out.writerIndex();
    out.writeInt(0);
    int length = ByteBufUtil.writeUtf8(out, text);
    out.setInt(start, length);
  }
}
