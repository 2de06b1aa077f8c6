package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.type.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** json_each, json_each_text and json_object_keys (manual, table 9.49). */
final class JsonMembers implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, JSON, JsonSlice::ofJson, (name, v) -> deconstructing(v));
    define(d, JSONB, JsonSlice::of, (name, v) -> "cannot call " + name + " on a non-object");
  }

  private static String deconstructing(JsonSlice value) {
    return value.isArray()
        ? "cannot deconstruct an array as an object"
        : "cannot deconstruct a scalar";
  }

  private static void define(
      Definitions d,
      PgType type,
      Function<String, JsonSlice> read,
      BiFunction<String, JsonSlice, String> fault) {
    String each = type.name() + "_each";
    d.rows(each, type)
        .returns(RECORD)
        .rows(
            List.of(new ResultColumn("key", TEXT), new ResultColumn("value", type)),
            (c, a) -> {
              JsonSlice value = read.apply((String) a[0]);
              check(value, fault.apply(each, value));
              List<Object[]> rows = new ArrayList<>();
              value.forEachMember((key, v) -> rows.add(new Object[] {key, v.raw()}));
              return rows;
            });
    d.rows(each + "_text", type)
        .returns(RECORD)
        .rows(
            List.of(new ResultColumn("key", TEXT), new ResultColumn("value", TEXT)),
            (c, a) -> {
              JsonSlice value = read.apply((String) a[0]);
              check(value, fault.apply(each + "_text", value));
              List<Object[]> rows = new ArrayList<>();
              value.forEachMember((key, v) -> rows.add(new Object[] {key, v.asText()}));
              return rows;
            });
    String keys = type.name() + "_object_keys";
    d.rows(keys, type)
        .returns(TEXT)
        .rows(
            (c, a) -> {
              JsonSlice value = read.apply((String) a[0]);
              check(
                  value,
                  "cannot call " + keys + (value.isArray() ? " on an array" : " on a scalar"));
              List<Object[]> rows = new ArrayList<>();
              value.forEachMember((key, v) -> rows.add(new Object[] {key}));
              return rows;
            });
  }

  private static void check(JsonSlice value, String fault) {
    if (!value.isObject()) {
      throw JsonFaults.invalid(fault);
    }
  }
}
