package dev.manylite.translator.function.json;

import static dev.manylite.translator.type.Types.JSON;
import static dev.manylite.translator.type.Types.JSONB;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.JsonText;
import java.util.ArrayList;
import java.util.List;

/** json_object and jsonb_object (manual, table 9.47): an object of texts out of arrays. */
final class JsonObjectOfTexts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    PgType texts = Types.array(TEXT);
    d.function("json_object", texts).returns(JSON).java((c, a) -> pairs(a[0]));
    d.function("json_object", texts, texts).returns(JSON).java((c, a) -> zip(a[0], a[1]));
    d.function("jsonb_object", texts)
        .returns(JSONB)
        .java((c, a) -> JsonEncoder.toJsonb(pairs(a[0])));
    d.function("jsonb_object", texts, texts)
        .returns(JSONB)
        .java((c, a) -> JsonEncoder.toJsonb(zip(a[0], a[1])));
  }

  private static String pairs(Object array) {
    List<Object> elements = ArrayValue.parse((String) array);
    List<Integer> dimensions = ArrayValue.dimensions(elements);
    if (dimensions.size() > 2) {
      throw JsonFaults.subscripts("wrong number of array subscripts");
    }
    if (dimensions.size() == 1 && elements.size() % 2 != 0) {
      throw JsonFaults.subscripts("array must have even number of elements");
    }
    if (dimensions.size() == 2 && dimensions.get(1) != 2) {
      throw JsonFaults.subscripts("array must have two columns");
    }
    List<Object> flat = ArrayValue.flatten(elements);
    List<Object> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < flat.size(); i += 2) {
      keys.add(flat.get(i));
      values.add(flat.get(i + 1));
    }
    return object(keys, values);
  }

  private static String zip(Object keyArray, Object valueArray) {
    List<Object> keys = ArrayValue.parse((String) keyArray);
    List<Object> values = ArrayValue.parse((String) valueArray);
    int dimensions = ArrayValue.dimensions(keys).size();
    if (dimensions > 1 || dimensions != ArrayValue.dimensions(values).size()) {
      throw JsonFaults.subscripts("wrong number of array subscripts");
    }
    if (keys.size() != values.size()) {
      throw JsonFaults.subscripts("mismatched array dimensions");
    }
    return object(keys, values);
  }

  private static String object(List<Object> keys, List<Object> values) {
    StringBuilder out = new StringBuilder("{");
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) == null) {
        throw new SqlFault(
            SqlState.NULL_VALUE_NOT_ALLOWED, "null value not allowed for object key");
      }
      out.append(i == 0 ? "" : ", ");
      JsonText.appendQuoted(out, (String) keys.get(i));
      out.append(" : ");
      if (values.get(i) == null) {
        out.append("null");
      } else {
        JsonText.appendQuoted(out, (String) values.get(i));
      }
    }
    return out.append('}').toString();
  }
}
