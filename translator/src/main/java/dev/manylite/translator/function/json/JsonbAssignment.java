package dev.manylite.translator.function.json;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Memory;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Obj;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code j['a'][2] = x} (manual, 8.14.5): what the subscripts lead through and is missing is made,
 * gaps in arrays become nulls.
 */
public final class JsonbAssignment {
  private static final int LENGTH_OF_NULL = "null, ".length();

  private final List<String> path;
  private final JsonValue value;
  private final Memory memory;

  private JsonbAssignment(List<String> path, JsonValue value, Memory memory) {
    this.path = path;
    this.value = value;
    this.memory = memory;
  }

  /**
   * Arguments: the jsonb, the new part, the subscripts as text[].
   *
   * @param array whether null is an empty array to assign to, else an empty object
   */
  public static Signature signature(boolean array) {
    return InternalFunction.java(
        array ? "pg_jsonb_set_element" : "pg_jsonb_set_member",
        Types.JSONB,
        Volatility.IMMUTABLE,
        false,
        (context, arguments) -> assign(context, arguments, array ? "[]" : "{}"));
  }

  private static String assign(FunctionContext context, Object[] arguments, String empty) {
    List<String> path = JsonPath.flat(arguments[2]);
    if (path.contains(null)) {
      throw new SqlFault(
          SqlState.NULL_VALUE_NOT_ALLOWED, "jsonb subscript in assignment must not be null");
    }
    String target = arguments[0] == null ? empty : (String) arguments[0];
    JsonValue part =
        arguments[1] == null ? JsonValue.NULL : JsonReader.parse((String) arguments[1]);
    JsonbAssignment assignment = new JsonbAssignment(path, part, context.memory());
    return JsonText.spaced(assignment.apply(JsonReader.parse(target), 0));
  }

  private JsonValue apply(JsonValue target, int level) {
    if (level == path.size()) {
      return value;
    }
    if (target instanceof Obj object) {
      return member(object, level);
    }
    if (target instanceof Array array) {
      return element(array, level);
    }
    throw JsonFaults.invalid("cannot replace existing key")
        .withDetail("The path assumes key is a composite object, but it is a scalar value.");
  }

  private JsonValue member(Obj object, int level) {
    String key = path.get(level);
    JsonValue before = object.get(key);
    List<Member> members = new ArrayList<>(object.members());
    members.add(new Member(key, before == null ? made(level + 1) : apply(before, level + 1)));
    return new Obj(members).canonical();
  }

  private JsonValue element(Array array, int level) {
    Integer index = JsonPath.index(path.get(level));
    if (index == null) {
      throw JsonbEdit.notAnInteger(path.get(level), level);
    }
    List<JsonValue> elements = new ArrayList<>(array.elements());
    long place = index < 0 ? (long) elements.size() + index : index;
    if (place < 0) {
      throw JsonFaults.invalid(
          "path element at position " + (level + 1) + " is out of range: " + index);
    }
    if (place < elements.size()) {
      elements.set((int) place, apply(elements.get((int) place), level + 1));
    } else {
      elements.addAll(nulls(place - elements.size()));
      elements.add(made(level + 1));
    }
    return new Array(elements);
  }

  /** What the path's rest asks for, around the value. */
  private JsonValue made(int level) {
    if (level == path.size()) {
      return value;
    }
    JsonValue inner = made(level + 1);
    Integer index = JsonPath.index(path.get(level));
    if (index == null) {
      return new Obj(List.of(new Member(path.get(level), inner)));
    }
    List<JsonValue> elements = new ArrayList<>(nulls(Math.max(index, 0)));
    elements.add(inner);
    return new Array(elements);
  }

  private List<JsonValue> nulls(long count) {
    memory.value(count * LENGTH_OF_NULL);
    return Collections.nCopies((int) count, JsonValue.NULL);
  }
}
