package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYENUM;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.CHAR;
import static dev.manylite.translator.type.Types.CID;
import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.OIDVECTOR;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TID;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;
import static dev.manylite.translator.type.Types.UUID;
import static dev.manylite.translator.type.Types.XID;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import java.util.List;

/**
 * {@code = <> < <= > >=} of every type that has them. The binder makes comparison nodes of them, so
 * that what stands here serves for finding the operator.
 */
final class Comparisons implements FunctionSet {
  private static final List<String> ORDER = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final List<String> EQUALITY = List.of("=", "<>");

  private static final List<PgType> ORDERED =
      List.of(
          BOOL,
          CHAR,
          NAME,
          TEXT,
          BPCHAR,
          BYTEA,
          NUMERIC,
          OID,
          OIDVECTOR,
          TID,
          UUID,
          DATE,
          TIME,
          TIMETZ,
          TIMESTAMP,
          TIMESTAMPTZ,
          INTERVAL,
          JSONB,
          ANYARRAY,
          ANYENUM);

  /** Each compares with itself and with all others of its group. */
  private static final List<List<PgType>> GROUPS =
      List.of(List.of(INT2, INT4, INT8), List.of(FLOAT4, FLOAT8));

  @Override
  public void define(Definitions d) {
    ORDERED.forEach(type -> define(d, ORDER, type, type));
    for (List<PgType> group : GROUPS) {
      group.forEach(left -> group.forEach(right -> define(d, ORDER, left, right)));
    }
    define(d, ORDER, NAME, TEXT);
    define(d, ORDER, TEXT, NAME);
    for (PgType[] pair :
        new PgType[][] {
          {DATE, TIMESTAMP}, {TIMESTAMP, DATE},
          {DATE, TIMESTAMPTZ}, {TIMESTAMPTZ, DATE},
          {TIMESTAMP, TIMESTAMPTZ}, {TIMESTAMPTZ, TIMESTAMP}
        }) {
      define(d, ORDER, pair[0], pair[1]);
    }
    define(d, EQUALITY, XID, XID);
    define(d, EQUALITY, XID, INT4);
    define(d, List.of("="), CID, CID);
  }

  private static void define(Definitions d, List<String> symbols, PgType left, PgType right) {
    for (String symbol : symbols) {
      d.operator(symbol, left, right).returns(BOOL).sql("$1 " + symbol + " $2");
    }
  }
}
