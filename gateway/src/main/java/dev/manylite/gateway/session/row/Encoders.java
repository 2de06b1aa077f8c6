package dev.manylite.gateway.session.row;

import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.value.BinaryCodec;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;

/** The encoder for a column's type and format. */
final class Encoders {
  private Encoders() {}

  static ColumnEncoder of(SqlType type, Format format, TypeContext context) {
    return format == Format.TEXT ? TextEncoders.of(type, context) : binary(type);
  }

  private static ColumnEncoder binary(SqlType type) {
    BinaryCodec codec = BinaryForms.of(type.base(), "output");
    return (value, out) -> {
      int start = out.writerIndex();
      out.writeInt(0);
      codec.encode(value, out);
      out.setInt(start, out.writerIndex() - start - Integer.BYTES);
    };
  }
}
