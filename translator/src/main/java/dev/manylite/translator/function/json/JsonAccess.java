package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.function.Function;

/** {@code -> ->> #> #>>} and their functions (manual, tables 9.45 and 9.49). */
final class JsonAccess implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, JSON, "json", JsonSlice::ofJson);
    define(d, JSONB, "jsonb", JsonSlice::of);
  }

  private static void define(
      Definitions d, PgType type, String name, Function<String, JsonSlice> read) {
    boolean binary = type == JSONB;
    ScalarBody member = (c, a) -> raw(member(read.apply((String) a[0]), (String) a[1]));
    d.operator("->", type, TEXT).returns(type).java(member);
    d.function(name + "_object_field", type, TEXT).returns(type).java(member);
    ScalarBody memberText = (c, a) -> text(member(read.apply((String) a[0]), (String) a[1]));
    d.operator("->>", type, TEXT).returns(TEXT).java(memberText);
    d.function(name + "_object_field_text", type, TEXT).returns(TEXT).java(memberText);
    ScalarBody element = (c, a) -> raw(element(read.apply((String) a[0]), (Long) a[1], binary));
    d.operator("->", type, INT4).returns(type).java(element);
    d.function(name + "_array_element", type, INT4).returns(type).java(element);
    ScalarBody elementText =
        (c, a) -> text(element(read.apply((String) a[0]), (Long) a[1], binary));
    d.operator("->>", type, INT4).returns(TEXT).java(elementText);
    d.function(name + "_array_element_text", type, INT4).returns(TEXT).java(elementText);
    PgType path = Types.array(TEXT);
    d.operator("#>", type, path)
        .returns(type)
        .java((c, a) -> raw(at(read.apply((String) a[0]), JsonPath.flat(a[1]))));
    d.operator("#>>", type, path)
        .returns(TEXT)
        .java((c, a) -> text(at(read.apply((String) a[0]), JsonPath.flat(a[1]))));
    d.function(name + "_extract_path", type, path)
        .variadic()
        .returns(type)
        .java((c, a) -> raw(at(read.apply((String) a[0]), JsonPath.flat(a[1]))));
    d.function(name + "_extract_path_text", type, path)
        .variadic()
        .returns(TEXT)
        .java((c, a) -> text(at(read.apply((String) a[0]), JsonPath.flat(a[1]))));
  }

  private static String raw(JsonSlice value) {
    return value == null ? null : value.raw();
  }

  private static String text(JsonSlice value) {
    return value == null ? null : value.asText();
  }

  private static JsonSlice member(JsonSlice value, String key) {
    List<JsonSlice> found = value.isObject() ? value.members(key) : List.of();
    return found.isEmpty() ? null : found.get(found.size() - 1);
  }

  /** To jsonb a scalar is an array of one. */
  private static JsonSlice element(JsonSlice value, long index, boolean binary) {
    if (value.isArray()) {
      return value.element(index);
    }
    return binary && !value.isObject() && (index == 0 || index == -1) ? value : null;
  }

  /** Of several members of one name the last counts that the path leads through. */
  private static JsonSlice at(JsonSlice value, List<String> path) {
    if (path.isEmpty()) {
      return value;
    }
    String step = path.get(0);
    if (path.contains(null)) {
      return null;
    }
    List<String> rest = path.subList(1, path.size());
    if (value.isArray()) {
      Integer index = JsonPath.index(step);
      JsonSlice element = index == null ? null : value.element(index);
      return element == null ? null : at(element, rest);
    }
    JsonSlice found = null;
    if (value.isObject()) {
      for (JsonSlice member : value.members(step)) {
        JsonSlice inner = at(member, rest);
        found = inner == null ? found : inner;
      }
    }
    return found;
  }
}
