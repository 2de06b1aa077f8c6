package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Obj;
import java.util.List;

/** json_typeof, json_array_length, json_strip_nulls, jsonb_pretty (manual, table 9.49). */
final class JsonFacts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(JSON, JSONB)) {
      d.function(type.name() + "_typeof", type)
          .returns(TEXT)
          .java((c, a) -> typeName(JsonSlice.of((String) a[0])));
      d.function(type.name() + "_array_length", type)
          .returns(INT4)
          .java((c, a) -> length(JsonSlice.of((String) a[0])));
    }
    d.function("json_strip_nulls", JSON)
        .returns(JSON)
        .java((c, a) -> JsonText.compact(strip(JsonReader.parse((String) a[0]))));
    d.function("jsonb_strip_nulls", JSONB)
        .returns(JSONB)
        .java((c, a) -> JsonText.spaced(strip(JsonReader.parse((String) a[0]))));
    d.function("jsonb_pretty", JSONB)
        .returns(TEXT)
        .java((c, a) -> JsonText.pretty(JsonReader.parse((String) a[0])));
  }

  private static String typeName(JsonSlice value) {
    return switch (value.first()) {
      case '{' -> "object";
      case '[' -> "array";
      case '"' -> "string";
      case 't', 'f' -> "boolean";
      case 'n' -> "null";
      default -> "number";
    };
  }

  private static Long length(JsonSlice value) {
    if (value.isArray()) {
      return (long) value.elements().size();
    }
    throw JsonFaults.invalid(
        value.isObject()
            ? "cannot get array length of a non-array"
            : "cannot get array length of a scalar");
  }

  /** Nulls stay in arrays. */
  private static JsonValue strip(JsonValue value) {
    if (value instanceof Array array) {
      return new Array(array.elements().stream().map(JsonFacts::strip).toList());
    }
    if (value instanceof Obj object) {
      return new Obj(
          object.members().stream()
              .filter(m -> !(m.value() instanceof JsonValue.Null))
              .map(m -> new Member(m.key(), strip(m.value())))
              .toList());
    }
    return value;
  }
}
