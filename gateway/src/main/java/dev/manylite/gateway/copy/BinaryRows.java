package dev.manylite.gateway.copy;

import dev.manylite.gateway.session.query.BulkInsert;
import dev.manylite.gateway.session.row.BinaryForms;
import dev.manylite.pgwire.server.BackendFault;
import dev.manylite.pgwire.value.BinaryCodec;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;

/** The rows of binary data. */
final class BinaryRows {
  private static final int OIDS_FLAG = 1 << 16;
  private static final int CRITICAL_FLAGS = 0xffff0000;
  private static final int MOST_BYTES = 1_000_000_000;

  private final List<Column> columns;
  private final BinaryCodec[] codecs;
  private final CopyBytes in;
  private final CopyContext context;
  private long line;

  BinaryRows(List<Column> columns, CopyBytes in, CopyContext context) {
    this.columns = columns;
    this.in = in;
    this.context = context;
    this.codecs = new BinaryCodec[columns.size()];
    for (int i = 0; i < codecs.length; i++) {
      codecs[i] = BinaryForms.of(columns.get(i).type().base(), "input");
    }
  }

  long insertAll(BulkInsert insert) {
    try {
      return readAll(insert);
    } catch (BackendFault fault) {
      throw context.line(fault, line);
    }
  }

  private long readAll(BulkInsert insert) {
    header();
    long rows = 0;
    while (true) {
      line++;
      int high = in.next();
      // Version 1 of the protocol's file might end without the trailer.
      if (high == CopyBytes.END) {
        return rows;
      }
      int count = (short) ((high << Byte.SIZE) | byteOr("unexpected EOF in COPY data"));
      if (count == BinaryRowWriter.TRAILER) {
        if (in.peek() != CopyBytes.END) {
          throw located(LineReader.bad("received copy data after EOF marker", null));
        }
        return rows;
      }
      if (count != codecs.length) {
        throw located(
            LineReader.bad("row field count is " + count + ", expected " + codecs.length, null));
      }
      rows += insert(insert, row());
    }
  }

  private long insert(BulkInsert insert, Object[] values) {
    try {
      return insert.insert(values);
    } catch (SqlFault fault) {
      throw fault.sqlState().equals(SqlState.FOREIGN_KEY_VIOLATION) ? fault : located(fault);
    }
  }

  private void header() {
    for (byte expected : BinaryRowWriter.SIGNATURE) {
      if (in.next() != (expected & 0xff)) {
        throw LineReader.bad("COPY file signature not recognized", null);
      }
    }
    int flags = integer("invalid COPY file header (missing flags)");
    if ((flags & OIDS_FLAG) != 0) {
      throw LineReader.bad("invalid COPY file header (WITH OIDS)", null);
    }
    if ((flags & CRITICAL_FLAGS) != 0) {
      throw LineReader.bad("unrecognized critical flags in COPY file header", null);
    }
    int extension = integer("invalid COPY file header (missing length)");
    if (extension < 0) {
      throw LineReader.bad("invalid COPY file header (missing length)", null);
    }
    for (int i = 0; i < extension; i++) {
      byteOr("invalid COPY file header (wrong length)");
    }
  }

  private Object[] row() {
    Object[] values = new Object[codecs.length];
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      try {
        Object value = field(codecs[i]);
        values[i] =
            value == null
                ? null
                : column
                    .type()
                    .base()
                    .coerce(column.type().base().receive(value), column.type().modifier(), false);
      } catch (BinaryCodec.InvalidBinary e) {
        throw context.column(new SqlFault(e.sqlState(), e.getMessage()), line, column.name());
      } catch (SqlFault fault) {
        throw context.column(fault, line, column.name());
      }
    }
    return values;
  }

  private Object field(BinaryCodec codec) {
    int length = integer("unexpected EOF in COPY data");
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > MOST_BYTES) {
      throw LineReader.bad("invalid field size", null);
    }
    ByteBuf bytes = Unpooled.buffer(Math.min(length, 8192));
    for (int i = 0; i < length; i++) {
      bytes.writeByte(byteOr("unexpected EOF in COPY data"));
    }
    try {
      Object value = codec.decode(bytes, length);
      if (bytes.isReadable()) {
        throw incorrect();
      }
      return value;
    } catch (IndexOutOfBoundsException e) {
      throw incorrect();
    }
  }

  private static SqlFault incorrect() {
    return new SqlFault(SqlState.INVALID_BINARY_REPRESENTATION, "incorrect binary data format");
  }

  private int integer(String atEnd) {
    int value = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      value = (value << Byte.SIZE) | byteOr(atEnd);
    }
    return value;
  }

  private int byteOr(String atEnd) {
    int value = in.next();
    if (value == CopyBytes.END) {
      throw LineReader.bad(atEnd, null);
    }
    return value;
  }

  private RuntimeException located(SqlFault fault) {
    return context.line(fault, line);
  }
}
