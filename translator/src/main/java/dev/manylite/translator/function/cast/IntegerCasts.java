package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.CHAR;
import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** Out of smallint, integer and bigint. */
final class IntegerCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(INT2).to(INT4).implicit().relabel();
    t.from(INT2).to(INT8).implicit().relabel();
    t.from(INT4).to(INT8).implicit().relabel();
    t.from(INT4).to(INT2).assignment().java((c, a) -> IntegerRange.INT2.check((Long) a[0]));
    t.from(INT8).to(INT2).assignment().java((c, a) -> IntegerRange.INT2.check((Long) a[0]));
    t.from(INT8).to(INT4).assignment().java((c, a) -> IntegerRange.INT4.check((Long) a[0]));
    for (PgType type : List.of(INT2, INT4, INT8)) {
      t.from(type).to(FLOAT4).implicit().java((c, a) -> (double) (float) (long) (Long) a[0]);
      t.from(type).to(FLOAT8).implicit().sql("CAST($1 AS REAL)", (c, a) -> (double) (Long) a[0]);
      t.from(type).to(NUMERIC).implicit().sql("CAST($1 AS TEXT)", (c, a) -> a[0].toString());
    }
    t.from(INT4).to(BOOL).sql("$1 <> 0", (c, a) -> (Long) a[0] != 0 ? 1L : 0L);
    t.from(INT4).to(CHAR).java((c, a) -> singleByte((Long) a[0]));
  }

  private static Object singleByte(long code) {
    if (code < Byte.MIN_VALUE || code > Byte.MAX_VALUE) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "\"char\" out of range");
    }
    if (code < 0) {
      throw SqlFault.unsupported("a \"char\" beyond ASCII");
    }
    return code == 0 ? "" : String.valueOf((char) code);
  }
}
