package dev.manylite.gateway.session.row;

import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.type.TypeContext;
import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.function.IntFunction;

/** Sends rows as DataRow messages, each value straight into the outgoing buffer. */
public final class RowWriter implements RowSink {
  private final ColumnEncoder[] encoders;
  private final Replies replies;

  /**
   * @param formats by column, from 0
   * @throws dev.manylite.translator.fault.SqlFault 42883 where a type has no binary form
   */
  public RowWriter(
      List<ResultColumn> columns,
      IntFunction<Format> formats,
      TypeContext context,
      Replies replies) {
    this.replies = replies;
    this.encoders = new ColumnEncoder[columns.size()];
    for (int i = 0; i < encoders.length; i++) {
      encoders[i] = Encoders.of(columns.get(i).type(), formats.apply(i), context);
    }
  }

  @Override
  public void row(Cursor row) {
    ByteBuf out = replies.beginRow(encoders.length);
    for (int i = 0; i < encoders.length; i++) {
      encoders[i].encode(row, i, out);
    }
    replies.endRow();
  }

  @Override
  public void row(Object[] values) {
    ByteBuf out = replies.beginRow(encoders.length);
    for (int i = 0; i < encoders.length; i++) {
      if (values[i] == null) {
        out.writeInt(ColumnEncoder.NULL_LENGTH);
      } else {
        encoders[i].encode(values[i], out);
      }
    }
    replies.endRow();
  }
}
