package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonText;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;
import java.util.ArrayList;
import java.util.List;

/** {@code -} and {@code #-} of jsonb (manual, table 9.46). */
final class JsonbDelete implements FunctionSet {
  @Override
  public void define(Definitions d) {
    PgType texts = Types.array(TEXT);
    ScalarBody key = (c, a) -> without(a[0], List.of((String) a[1]));
    d.operator("-", JSONB, TEXT).returns(JSONB).java(key);
    d.function("jsonb_delete", JSONB, TEXT).returns(JSONB).java(key);
    ScalarBody keys = (c, a) -> without(a[0], JsonPath.of(a[1]));
    d.operator("-", JSONB, texts).returns(JSONB).java(keys);
    d.function("jsonb_delete", JSONB, texts).variadic().returns(JSONB).java(keys);
    ScalarBody element = (c, a) -> withoutElement(a[0], (Long) a[1]);
    d.operator("-", JSONB, INT4).returns(JSONB).java(element);
    d.function("jsonb_delete", JSONB, INT4).returns(JSONB).java(element);
    ScalarBody path = (c, a) -> JsonbEdit.delete((String) a[0], a[1]);
    d.operator("#-", JSONB, texts).returns(JSONB).java(path);
    d.function("jsonb_delete_path", JSONB, texts).returns(JSONB).java(path);
  }

  private static JsonValue container(Object jsonb) {
    JsonValue value = JsonReader.parse((String) jsonb);
    if (value instanceof Obj || value instanceof Array) {
      return value;
    }
    throw JsonFaults.invalid("cannot delete from scalar");
  }

  private static String without(Object jsonb, List<String> keys) {
    JsonValue value = container(jsonb);
    if (value instanceof Obj object) {
      return JsonText.spaced(
          new Obj(object.members().stream().filter(m -> !keys.contains(m.key())).toList()));
    }
    List<JsonValue> elements = ((Array) value).elements();
    return JsonText.spaced(
        new Array(
            elements.stream()
                .filter(e -> !(e instanceof Text text && keys.contains(text.value())))
                .toList()));
  }

  private static String withoutElement(Object jsonb, long index) {
    if (!(container(jsonb) instanceof Array array)) {
      throw JsonFaults.invalid("cannot delete from object using integer index");
    }
    List<JsonValue> elements = new ArrayList<>(array.elements());
    long position = index < 0 ? elements.size() + index : index;
    if (position < 0 || position >= elements.size()) {
      return (String) jsonb;
    }
    elements.remove((int) position);
    return JsonText.spaced(new Array(elements));
  }
}
