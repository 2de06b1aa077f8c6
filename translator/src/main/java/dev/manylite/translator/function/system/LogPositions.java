package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.PG_LSN;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.LogPosition;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigInteger;
import java.math.RoundingMode;

/** {@code + -} of pg_lsn, pg_lsn(numeric), pg_wal_lsn_diff. */
final class LogPositions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("-", PG_LSN, PG_LSN).returns(NUMERIC).java((c, a) -> difference(a[0], a[1]));
    d.operator("+", PG_LSN, NUMERIC)
        .returns(PG_LSN)
        .java((c, a) -> moved(a[0], number(a[1]), "add NaN to pg_lsn"));
    d.operator("+", NUMERIC, PG_LSN)
        .returns(PG_LSN)
        .java((c, a) -> moved(a[1], number(a[0]), "add NaN to pg_lsn"));
    d.operator("-", PG_LSN, NUMERIC)
        .returns(PG_LSN)
        .java((c, a) -> moved(a[0], number(a[1]).negate(), "subtract NaN from pg_lsn"));
    d.function("pg_lsn", NUMERIC)
        .returns(PG_LSN)
        .java((c, a) -> position(number(a[0]), "convert NaN to pg_lsn"));
    d.function("pg_wal_lsn_diff", PG_LSN, PG_LSN)
        .returns(NUMERIC)
        .java((c, a) -> difference(a[0], a[1]));
  }

  private static Numeric number(Object runtime) {
    return Numeric.of((String) runtime);
  }

  private static BigInteger unsigned(Object position) {
    return new BigInteger(Long.toUnsignedString(LogPosition.parse((String) position)));
  }

  private static String difference(Object left, Object right) {
    return unsigned(left).subtract(unsigned(right)).toString();
  }

  private static String moved(Object position, Numeric distance, String fault) {
    if (distance.isNaN()) {
      throw refused(fault);
    }
    return position(Numeric.of(unsigned(position)).add(distance), fault);
  }

  private static String position(Numeric number, String fault) {
    if (number.isNaN()) {
      throw refused(fault);
    }
    if (number.isInfinite()) {
      throw refused("convert infinity to pg_lsn");
    }
    BigInteger value = number.decimal().setScale(0, RoundingMode.HALF_UP).toBigInteger();
    if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "pg_lsn out of range");
    }
    return LogPosition.print(value.longValue());
  }

  private static SqlFault refused(String what) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "cannot " + what);
  }
}
