package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYENUM;
import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INET;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.MONEY;
import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.PG_LSN;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TID;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;
import static dev.manylite.translator.type.Types.XID8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** {@code min(x)} and {@code max(x)}, under the type's collation. */
final class MinMax implements FunctionSet {
  private static final List<PgType> TYPES =
      List.of(
          INT2,
          INT4,
          INT8,
          FLOAT4,
          FLOAT8,
          NUMERIC,
          MONEY,
          PG_LSN,
          XID8,
          OID,
          TID,
          TEXT,
          BPCHAR,
          DATE,
          TIME,
          TIMETZ,
          TIMESTAMP,
          TIMESTAMPTZ,
          INTERVAL,
          INET,
          ANYARRAY,
          ANYENUM);

  @Override
  public void define(Definitions d) {
    for (PgType type : TYPES) {
      d.aggregate("min", type).returns(type).sql("min($1)");
      d.aggregate("max", type).returns(type).sql("max($1)");
    }
  }
}
