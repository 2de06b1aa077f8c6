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
    define(d, "@>", "jsonb_contains", JSONB, a -> contains(value(a[0]), value(a[1])));
    define(d, "<@", "jsonb_contained", JSONB, a -> contains(value(a[1]), value(a[0])));
    define(d, "?", "jsonb_exists", TEXT, a -> exists(a[0]).test((String) a[1]));
    PgType texts = Types.array(TEXT);
    define(d, "?|", "jsonb_exists_any", texts, a -> keys(a[1]).stream().anyMatch(exists(a[0])));
    define(d, "?&", "jsonb_exists_all", texts, a -> keys(a[1]).stream().allMatch(exists(a[0])));
  }

  private static void define(
      Definitions d, String symbol, String name, PgType right, Predicate<Object[]> test) {
    d.operator(symbol, JSONB, right).returns(BOOL).java((c, a) -> test.test(a) ? 1L : 0L);
    d.function(name, JSONB, right).returns(BOOL).java((c, a) -> test.test(a) ? 1L : 0L);
  }

  private static JsonValue value(Object jsonb) {
    return JsonReader.parse((String) jsonb);
  }

  private static List<String> keys(Object array) {
    return JsonPath.flat(array).stream().filter(key -> key != null).toList();
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
