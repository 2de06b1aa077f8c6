package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.JSONB;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Obj;
import java.util.ArrayList;
import java.util.List;

/** {@code ||} of jsonb (manual, table 9.46): objects merge; else both sides become arrays. */
final class JsonbConcatenation implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("||", JSONB, JSONB)
        .returns(JSONB)
        .java((c, a) -> JsonText.spaced(join(value(a[0]), value(a[1]))));
    d.function("jsonb_concat", JSONB, JSONB)
        .returns(JSONB)
        .java((c, a) -> JsonText.spaced(join(value(a[0]), value(a[1]))));
  }

  private static JsonValue value(Object jsonb) {
    return JsonReader.parse((String) jsonb);
  }

  private static JsonValue join(JsonValue left, JsonValue right) {
    if (left instanceof Obj first && right instanceof Obj second) {
      List<Member> members = new ArrayList<>(first.members());
      members.addAll(second.members());
      return new Obj(members).canonical();
    }
    List<JsonValue> elements = new ArrayList<>(elements(left));
    elements.addAll(elements(right));
    return new Array(elements);
  }

  private static List<JsonValue> elements(JsonValue value) {
    return value instanceof Array array ? array.elements() : List.of(value);
  }
}
