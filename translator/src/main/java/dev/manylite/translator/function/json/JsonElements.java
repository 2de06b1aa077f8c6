package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.type.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** json_array_elements and json_array_elements_text (manual, table 9.49). */
final class JsonElements implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(JSON, JSONB)) {
      String name = type.name() + "_array_elements";
      d.rows(name, type)
          .returns(type)
          .rows(
              List.of(new ResultColumn("value", type)),
              (c, a) -> rows(JsonSlice.of((String) a[0]), name, JsonSlice::raw));
      d.rows(name + "_text", type)
          .returns(TEXT)
          .rows(
              List.of(new ResultColumn("value", TEXT)),
              (c, a) -> rows(JsonSlice.ofJson((String) a[0]), name + "_text", JsonSlice::asText));
    }
  }

  private static List<Object[]> rows(
      JsonSlice value, String function, Function<JsonSlice, String> form) {
    if (!value.isArray()) {
      boolean binary = function.startsWith("jsonb");
      String kind = value.isObject() ? (binary ? "an object" : "a non-array") : "a scalar";
      throw JsonFaults.invalid(
          binary
              ? "cannot extract elements from " + kind
              : "cannot call " + function + " on " + kind);
    }
    List<Object[]> rows = new ArrayList<>();
    for (JsonSlice element : value.elements()) {
      rows.add(new Object[] {form.apply(element)});
    }
    return rows;
  }
}
