package dev.manylite.gateway.session.row;

import dev.manylite.gateway.session.ContextFault;
import dev.manylite.pgwire.message.Format;
import dev.manylite.pgwire.message.FrontendMessage.Bind;
import dev.manylite.pgwire.value.BinaryCodec;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;

/** A Bind message's values → runtime values of the statement's parameter types. */
public final class ParameterDecoder {
  private ParameterDecoder() {}

  /**
   * @throws SqlFault 08P01 where the counts do not agree, 22P02, 22P03 … for a value
   */
  public static Object[] decode(Bind message, List<SqlType> types, TypeContext context) {
    checkCounts(message, types.size());
    Object[] values = new Object[types.size()];
    for (int i = 0; i < values.length; i++) {
      byte[] bytes = message.parameters()[i];
      if (bytes != null) {
        values[i] = decode(message, i, types.get(i).base(), context);
      }
    }
    return values;
  }

  private static Object decode(Bind message, int index, PgType type, TypeContext context) {
    boolean text = message.parameterFormat(index) == Format.TEXT;
    try {
      return text
          ? type.input(message.text(index), SqlType.NO_MODIFIER, context)
          : binary(message.parameters()[index], type, index + 1);
    } catch (SqlFault fault) {
      String portal =
          message.portal().isEmpty() ? "unnamed portal" : "portal \"" + message.portal() + "\"";
      // The value is not shown: log_parameter_max_length_on_error is 0.
      throw new ContextFault(
          fault, portal + " parameter $" + (index + 1) + (text ? " = '...'" : ""));
    }
  }

  private static void checkCounts(Bind message, int expected) {
    int given = message.parameters().length;
    int formats = message.parameterFormats().length;
    if (formats > 1 && formats != given) {
      throw new SqlFault(
          SqlState.PROTOCOL_VIOLATION,
          "bind message has " + formats + " parameter formats but " + given + " parameters");
    }
    if (given != expected) {
      throw new SqlFault(
          SqlState.PROTOCOL_VIOLATION,
          "bind message supplies "
              + given
              + " parameters, but prepared statement \""
              + message.statement()
              + "\" requires "
              + expected);
    }
  }

  private static Object binary(byte[] bytes, PgType type, int number) {
    ByteBuf in = Unpooled.wrappedBuffer(bytes);
    try {
      Object value = BinaryForms.of(type, "input").decode(in, bytes.length);
      if (in.isReadable()) {
        throw incorrect(number);
      }
      return type.receive(value);
    } catch (BinaryCodec.InvalidBinary e) {
      throw new SqlFault(e.sqlState(), e.getMessage());
    } catch (IndexOutOfBoundsException e) {
      throw incorrect(number);
    }
  }

  private static SqlFault incorrect(int number) {
    return new SqlFault(
        SqlState.INVALID_BINARY_REPRESENTATION,
        "incorrect binary data format in bind parameter " + number);
  }
}
