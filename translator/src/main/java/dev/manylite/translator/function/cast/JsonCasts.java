package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Floats;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.Numeric;

/** Between json and jsonb; from jsonb to numbers and bool. */
final class JsonCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(JSON).to(JSONB).assignment().text();
    t.from(JSONB).to(JSON).assignment().relabel();
    t.from(JSONB).to(BOOL).java((c, a) -> bool(a[0]));
    t.from(JSONB).to(NUMERIC).java((c, a) -> number(a[0], NUMERIC).toString());
    t.from(JSONB)
        .to(FLOAT8)
        .java((c, a) -> FloatArithmetic.runtime(number(a[0], FLOAT8).toDouble()));
    t.from(JSONB)
        .to(FLOAT4)
        .java((c, a) -> (double) Floats.parseFloat(number(a[0], FLOAT4).toString()));
    integer(t, INT2, IntegerRange.INT2);
    integer(t, INT4, IntegerRange.INT4);
    integer(t, INT8, IntegerRange.INT8);
  }

  private static void integer(CastTable t, PgType target, IntegerRange range) {
    t.from(JSONB)
        .to(target)
        .java((c, a) -> range.check(number(a[0], target).toLong(range.sqlName())));
  }

  private static Numeric number(Object jsonb, PgType target) {
    JsonValue value = JsonReader.parse((String) jsonb);
    if (value instanceof JsonValue.Num number) {
      return number.value();
    }
    throw impossible(value, target);
  }

  private static Long bool(Object jsonb) {
    JsonValue value = JsonReader.parse((String) jsonb);
    if (value instanceof JsonValue.Bool bool) {
      return bool.value() ? 1L : 0L;
    }
    throw impossible(value, BOOL);
  }

  private static SqlFault impossible(JsonValue value, PgType target) {
    String kind = value instanceof JsonValue.Num ? "numeric" : value.typeName();
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE,
        "cannot cast jsonb " + kind + " to type " + target.sqlName());
  }
}
