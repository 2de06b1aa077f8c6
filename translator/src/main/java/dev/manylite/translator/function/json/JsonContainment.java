package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Num;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import java.util.List;
import java.util.function.Predicate;

/** {@code @> <@ ? ?| ?&} of jsonb (manual, 8.14.3 and table 9.46). */
final class JsonContainment implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("@>", JSONB, JSONB)
        .returns(BOOL)
        .java((c, a) -> bool(contains(value(a[0]), value(a[1]))));
    d.operator("<@", JSONB, JSONB)
        .returns(BOOL)
        .java((c, a) -> bool(contains(value(a[1]), value(a[0]))));
    d.operator("?", JSONB, TEXT).returns(BOOL).java((c, a) -> bool(exists(a[0], (String) a[1])));
    PgType texts = Types.array(TEXT);
    d.operator("?|", JSONB, texts)
        .returns(BOOL)
        .java((c, a) -> bool(keys(a[1]).stream().anyMatch(exists(a[0]))));
    d.operator("?&", JSONB, texts)
        .returns(BOOL)
        .java((c, a) -> bool(keys(a[1]).stream().allMatch(exists(a[0]))));
    d.function("jsonb_contains", JSONB, JSONB)
        .returns(BOOL)
        .java((c, a) -> bool(contains(value(a[0]), value(a[1]))));
    d.function("jsonb_exists", JSONB, TEXT)
        .returns(BOOL)
        .java((c, a) -> bool(exists(a[0], (String) a[1])));
  }

  private static JsonValue value(Object jsonb) {
    return JsonReader.parse((String) jsonb);
  }

  private static Long bool(boolean value) {
    return value ? 1L : 0L;
  }

  private static List<String> keys(Object array) {
    return JsonPath.flat(array).stream().filter(key -> key != null).toList();
  }

  private static boolean exists(Object jsonb, String key) {
    return exists(jsonb).test(key);
  }

  /** A key of an object, a string in an array, or the string itself. */
  private static Predicate<String> exists(Object jsonb) {
    JsonSlice value = JsonSlice.of((String) jsonb);
    if (value.isObject()) {
      return key -> !value.members(key).isEmpty();
    }
    List<JsonSlice> strings = value.isArray() ? value.elements() : List.of(value);
    return key -> strings.stream().anyMatch(e -> e.isString() && e.asText().equals(key));
  }

  /** An array also contains a scalar; that is so at the top only. */
  private static boolean contains(JsonValue value, JsonValue part) {
    if (value instanceof Array array && isScalar(part)) {
      return array.elements().stream().anyMatch(e -> equalScalars(e, part));
    }
    return containsDeep(value, part);
  }

  private static boolean containsDeep(JsonValue value, JsonValue part) {
    if (value instanceof Obj object && part instanceof Obj wanted) {
      for (Member member : wanted.members()) {
        JsonValue held = object.get(member.key());
        if (held == null || !containsDeep(held, member.value())) {
          return false;
        }
      }
      return true;
    }
    if (value instanceof Array array && part instanceof Array wanted) {
      return wanted.elements().stream()
          .allMatch(w -> array.elements().stream().anyMatch(e -> containsDeep(e, w)));
    }
    return equalScalars(value, part);
  }

  private static boolean isScalar(JsonValue value) {
    return !(value instanceof Array) && !(value instanceof Obj);
  }

  private static boolean equalScalars(JsonValue value, JsonValue other) {
    if (value instanceof Num number && other instanceof Num second) {
      return number.value().equals(second.value());
    }
    if (value instanceof Text text && other instanceof Text second) {
      return text.value().equals(second.value());
    }
    return isScalar(value) && isScalar(other) && value.equals(other);
  }
}
