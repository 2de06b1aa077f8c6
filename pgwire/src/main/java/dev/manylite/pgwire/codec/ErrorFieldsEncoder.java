package dev.manylite.pgwire.codec;

import dev.manylite.pgwire.message.ErrorFields;
import io.netty.buffer.ByteBuf;

/** The body of ErrorResponse and NoticeResponse: letter and string for each field, then zero. */
final class ErrorFieldsEncoder {
  private ErrorFieldsEncoder() {}

  static void encode(ErrorFields fields, ByteBuf out) {
    field('S', fields.severity().name(), out);
    field('V', fields.severity().name(), out);
    field('C', fields.sqlState(), out);
    field('M', fields.message(), out);
    field('D', fields.detail(), out);
    field('H', fields.hint(), out);
    field('P', fields.position(), out);
    field('p', fields.internalPosition(), out);
    field('q', fields.internalQuery(), out);
    field('W', fields.where(), out);
    field('s', fields.schema(), out);
    field('t', fields.table(), out);
    field('c', fields.column(), out);
    field('d', fields.dataType(), out);
    field('n', fields.constraint(), out);
    out.writeByte(0);
  }

  private static void field(char letter, int position, ByteBuf out) {
    if (position != ErrorFields.NO_POSITION) {
      field(letter, Integer.toString(position), out);
    }
  }

  private static void field(char letter, String value, ByteBuf out) {
    if (value != null) {
      out.writeByte(letter);
      BackendEncoder.string(value, out);
    }
  }
}
