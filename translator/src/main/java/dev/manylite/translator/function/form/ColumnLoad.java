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
