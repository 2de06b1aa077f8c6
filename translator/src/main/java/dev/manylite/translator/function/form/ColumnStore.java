package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Numeric;

/** Runtime value → stored value. */
public final class ColumnStore {
  static final Signature FOREIGN_NUMERIC =
      InternalFunction.java(
          "pg_store_foreign_numeric",
          Volatility.IMMUTABLE,
          (context, arguments) -> foreignNumeric((String) arguments[0]));

  /** Other programs do not pad. */
  private static final Signature FOREIGN_BPCHAR =
      InternalFunction.sql("stored_bpchar", Types.BPCHAR, "rtrim($1, ' ')");

  private static final Signature UNCHANGED = InternalFunction.sql("unchanged", null, "$1");

  private ColumnStore() {}

  public static Signature of(SqlType type, ColumnForm form) {
    if (form instanceof ColumnForm.NativeNumeric numeric) {
      return nativeNumeric(numeric.scale());
    }
    if (type.oid() == Types.BPCHAR.oid()) {
      return FOREIGN_BPCHAR;
    }
    return type.oid() == Types.NUMERIC.oid() ? FOREIGN_NUMERIC : UNCHANGED;
  }

  public static Signature nativeNumeric(int scale) {
    return InternalFunction.java(
        "pg_store_numeric_" + scale,
        Volatility.IMMUTABLE,
        (context, arguments) -> NativeNumbers.store(arguments[0], scale));
  }

  /** A numeric → what compares with native columns of {@code scale} as it does. */
  public static Signature nativeKey(int scale) {
    return InternalFunction.java(
        "pg_numeric_key_" + scale,
        Types.FLOAT8,
        Volatility.IMMUTABLE,
        true,
        (context, arguments) -> NativeNumbers.key(arguments[0], scale));
  }

  /** What {@link #nativeNumeric} gives for a constant. */
  public static Object stored(Object runtime, int scale) {
    return runtime == null ? null : NativeNumbers.store(runtime, scale);
  }

  /** What {@link #nativeKey} gives for a constant. */
  public static Object key(Object runtime, int scale) {
    return runtime == null ? null : NativeNumbers.key(runtime, scale);
  }

  /** Other programs expect a number; what a double can't hold stays text. */
  private static Object foreignNumeric(String runtime) {
    Numeric value = Numeric.of(runtime);
    if (!value.isFinite() || value.decimal().precision() > 15) {
      return runtime;
    }
    return NativeNumbers.store(runtime, value.scale());
  }
}
