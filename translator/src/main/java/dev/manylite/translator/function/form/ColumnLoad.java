package dev.manylite.translator.function.form;

import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.Types;

/** Stored value → runtime value. */
public final class ColumnLoad {
  private ColumnLoad() {}

  public static Signature of(ColumnValue column) {
    if (column.form() instanceof ColumnForm.NativeNumeric form) {
      return nativeNumeric(form.scale());
    }
    return ForeignLoad.of(column);
  }

  /**
   * A native column's value in SQLite's own words, $1 being what is stored and $2 the call that
   * knows all cases: what would print as a negative zero, and NaN, which is a text.
   */
  public static String nativeNumericTemplate(int scale) {
    String smallest = scale == 0 ? "-1" : "-0." + "0".repeat(scale - 1) + "1";
    return "CASE WHEN $1 > 0 AND $1 < 1e15 OR $1 <= "
        + smallest
        + " THEN format('%."
        + scale
        + "f', $1) WHEN $1 IS NOT NULL THEN $2 END";
  }

  /**
   * A condition over the stored value $1 under which it is the runtime value already, in SQLite's
   * own words because that is much faster than a call; null where there is none.
   */
  public static String readableTest(ColumnValue column) {
    if (!(column.form() instanceof ColumnForm.Foreign foreign)) {
      return null;
    }
    int oid = column.type().oid();
    if (oid == Types.TEXT.oid() || oid == Types.VARCHAR.oid()) {
      return foreign.affinity() == ColumnForm.Affinity.TEXT ? "typeof($1) <> 'blob'" : null;
    }
    if (oid == Types.FLOAT8.oid()) {
      return "typeof($1) IN ('real', 'null')";
    }
    String range =
        oid == Types.INT2.oid()
            ? " AND $1 BETWEEN -32768 AND 32767"
            : oid == Types.INT4.oid()
                ? " AND $1 BETWEEN -2147483648 AND 2147483647"
                : oid == Types.INT8.oid() ? "" : null;
    return range == null ? null : "$1 IS NULL OR typeof($1) = 'integer'" + range;
  }

  /** INTEGER or REAL → numeric with {@code scale} digits after the point. */
  public static Signature nativeNumeric(int scale) {
    return InternalFunction.java(
        "pg_load_numeric_" + scale,
        Types.NUMERIC,
        Volatility.IMMUTABLE,
        true,
        (context, arguments) -> NativeNumbers.load(arguments[0], scale));
  }
}
