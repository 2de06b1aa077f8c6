package dev.manylite.gateway.session.row;

import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import java.util.Set;

/** Text format: the type's output function, but for the types whose runtime value is its text. */
final class TextEncoders {
  private static final Set<Integer> AS_IS =
      Set.of(
          Types.TEXT.oid(),
          Types.VARCHAR.oid(),
          Types.NAME.oid(),
          Types.UUID.oid(),
          Types.JSON.oid(),
          Types.JSONB.oid(),
          Types.UNKNOWN.oid(),
          Types.NUMERIC.oid(),
          Types.CIDR.oid(),
          Types.MACADDR.oid(),
          Types.MACADDR8.oid(),
          Types.PG_LSN.oid(),
          Types.XID8.oid(),
          Types.BIT.oid(),
          Types.VARBIT.oid());
  private static final Set<Integer> WHOLE_NUMBERS =
      Set.of(Types.INT2.oid(), Types.INT4.oid(), Types.INT8.oid());

  private TextEncoders() {}

  static ColumnEncoder of(SqlType type, TypeContext context) {
    if (WHOLE_NUMBERS.contains(type.oid())) {
      return (value, out) -> DecimalWriter.write((Long) value, out);
    }
    if (type.oid() == Types.BOOL.oid()) {
      return (value, out) -> {
        out.writeInt(1);
        out.writeByte((Long) value == 0 ? 'f' : 't');
      };
    }
    if (AS_IS.contains(type.oid())) {
      return PlainTextEncoder.INSTANCE;
    }
    return (value, out) ->
        PlainTextEncoder.write(type.base().output(value, type.modifier(), context), out);
  }
}
