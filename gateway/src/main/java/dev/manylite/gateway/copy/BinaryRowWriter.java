package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.row.BinaryForms;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.pgwire.value.BinaryCodec;
import dev.manylite.translator.Plan.ResultColumn;
import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * Binary format: a signature, rows of counted fields, a trailer (manual, COPY, "Binary Format").
 */
final class BinaryRowWriter extends CopyRowWriter {
  static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
  static final int TRAILER = -1;
  private static final int NULL_LENGTH = -1;

  private final BinaryCodec[] codecs;
  private boolean headerWritten;

  BinaryRowWriter(List<ResultColumn> columns, Replies replies) {
    super(replies, columns.size());
    this.codecs = new BinaryCodec[columns.size()];
    for (int i = 0; i < codecs.length; i++) {
      codecs[i] = BinaryForms.of(columns.get(i).type().base(), "output");
    }
  }

  @Override
  void begin(List<String> names) {
    // The header goes out with the first row, or with the trailer, as PostgreSQL sends it.
  }

  private void header(ByteBuf out) {
    if (!headerWritten) {
      headerWritten = true;
      out.writeBytes(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
    }
  }

  @Override
  void beginRow(ByteBuf out) {
    header(out);
    out.writeShort(codecs.length);
  }

  @Override
  void field(int column, Object value, ByteBuf out) {
    if (value == null) {
      out.writeInt(NULL_LENGTH);
      return;
    }
    int start = out.writerIndex();
    out.writeInt(0);
    codecs[column].encode(value, out);
    out.setInt(start, out.writerIndex() - start - Integer.BYTES);
  }

  @Override
  void endRow(ByteBuf out) {
    // The next row's field count tells.
  }

  @Override
  void end() {
    ByteBuf out = beginMessage();
    header(out);
    out.writeShort(TRAILER);
    endMessage();
  }
}
