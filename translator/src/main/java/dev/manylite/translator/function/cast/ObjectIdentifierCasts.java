package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.REGCLASS;
import static dev.manylite.translator.type.Types.REGCONFIG;
import static dev.manylite.translator.type.Types.REGDICTIONARY;
import static dev.manylite.translator.type.Types.REGNAMESPACE;
import static dev.manylite.translator.type.Types.REGOPER;
import static dev.manylite.translator.type.Types.REGOPERATOR;
import static dev.manylite.translator.type.Types.REGPROC;
import static dev.manylite.translator.type.Types.REGPROCEDURE;
import static dev.manylite.translator.type.Types.REGROLE;
import static dev.manylite.translator.type.Types.REGTYPE;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** Between integers, oid and the reg types (manual, 8.19). An oid has no sign. */
final class ObjectIdentifierCasts implements CastSet {
  private static final long OID_MAX = 0xFFFFFFFFL;
  private static final String UNSIGNED = "$1 & 4294967295";
  private static final String SIGNED = "(($1 + 2147483648) & 4294967295) - 2147483648";

  private static final List<PgType> NAMED =
      List.of(
          REGPROC,
          REGPROCEDURE,
          REGOPER,
          REGOPERATOR,
          REGCLASS,
          REGTYPE,
          REGCONFIG,
          REGDICTIONARY,
          REGNAMESPACE,
          REGROLE);

  @Override
  public void define(CastTable t) {
    toIntegers(t, OID);
    for (PgType type : NAMED) {
      toIntegers(t, type);
      t.from(type).to(OID).implicit().relabel();
      t.from(OID).to(type).implicit().relabel();
    }
    t.from(REGPROC).to(REGPROCEDURE).implicit().relabel();
    t.from(REGPROCEDURE).to(REGPROC).implicit().relabel();
    t.from(REGOPER).to(REGOPERATOR).implicit().relabel();
    t.from(REGOPERATOR).to(REGOPER).implicit().relabel();
  }

  private static void toIntegers(CastTable t, PgType type) {
    t.from(INT2).to(type).implicit().sql(UNSIGNED, (c, a) -> (Long) a[0] & OID_MAX);
    t.from(INT4).to(type).implicit().sql(UNSIGNED, (c, a) -> (Long) a[0] & OID_MAX);
    t.from(INT8).to(type).implicit().java((c, a) -> checked((Long) a[0]));
    t.from(type).to(INT4).assignment().sql(SIGNED, (c, a) -> (long) (int) (long) (Long) a[0]);
    t.from(type).to(INT8).assignment().relabel();
  }

  private static long checked(long value) {
    if (value < 0 || value > OID_MAX) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "OID out of range");
    }
    return value;
  }
}
