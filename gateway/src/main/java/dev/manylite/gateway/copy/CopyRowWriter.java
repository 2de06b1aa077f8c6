package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.pgwire.server.Replies;
import io.netty.buffer.ByteBuf;
import java.util.List;

/** Writes rows in one of COPY's formats, a CopyData message each. */
abstract class CopyRowWriter implements RowSink {
  private final Replies replies;
  private final int columns;
  private long rows;

  CopyRowWriter(Replies replies, int columns) {
    this.replies = replies;
    this.columns = columns;
  }

  final long rows() {
    return rows;
  }

  @Override
  public final void row(Cursor row) {
    ByteBuf out = replies.beginCopyData();
    beginRow(out);
    for (int i = 0; i < columns; i++) {
      field(i, row.value(i), out);
    }
    endRow(out);
    replies.endCopyData();
    rows++;
  }

  @Override
  public final void row(Object[] values) {
    ByteBuf out = replies.beginCopyData();
    beginRow(out);
    for (int i = 0; i < columns; i++) {
      field(i, values[i], out);
    }
    endRow(out);
    replies.endCopyData();
    rows++;
  }

  /** What comes before the first row. */
  abstract void begin(List<String> names);

  abstract void beginRow(ByteBuf out);

  /**
   * @param value null for NULL
   */
  abstract void field(int column, Object value, ByteBuf out);

  abstract void endRow(ByteBuf out);

  /** What comes after the last row. */
  abstract void end();

  final ByteBuf beginMessage() {
    return replies.beginCopyData();
  }

  final void endMessage() {
    replies.endCopyData();
  }
}
