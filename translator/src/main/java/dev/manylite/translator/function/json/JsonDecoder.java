package dev.manylite.translator.function.json;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JSON → SQL values, as json_populate_record makes them (manual, 9.16.1, notes to table 9.47). */
final class JsonDecoder {
  private static final int MAX_DIMENSIONS = 6;

  private final TypeContext context;

  JsonDecoder(TypeContext context) {
    this.context = context;
  }

  /**
   * The values of an object's members that have the fields' names.
   *
   * @param defaults for fields without a member; null if there are none
   */
  List<Object> fields(RowType type, JsonSlice object, List<Object> defaults) {
    if (!object.isObject()) {
      throw JsonFaults.invalid(
          "cannot call populate_composite on " + (object.isArray() ? "an array" : "a scalar"));
    }
    Map<String, JsonSlice> members = new HashMap<>();
    object.forEachMember(members::put);
    List<Object> values = new ArrayList<>();
    for (RowType.Field field : type.fields()) {
      JsonSlice member = members.get(field.name());
      Object otherwise = defaults == null ? null : defaults.get(values.size());
      values.add(member == null ? otherwise : value(field.type(), member, field.name(), otherwise));
    }
    return values;
  }

  /**
   * @param before for the fields of a row without a member; null if there is none
   */
  private Object value(SqlType type, JsonSlice json, String key, Object before) {
    PgType base = type.base();
    boolean isJson = base.oid() == Types.JSON.oid() || base.oid() == Types.JSONB.oid();
    if (json.isNull()) {
      return null;
    }
    if (isJson) {
      return base.input(json.raw(), type.modifier(), context);
    }
    if (base instanceof ArrayType array && !json.isString()) {
      return array(array, type.modifier(), json, key);
    }
    if (base instanceof RowType row && !json.isString()) {
      List<Object> defaults = before == null ? null : row.values((String) before);
      return ArrayValue.print(fields(row, json, defaults));
    }
    return base.input(json.asText(), type.modifier(), context);
  }

  private String array(ArrayType type, int modifier, JsonSlice json, String key) {
    if (!json.isArray()) {
      throw new SqlFault(SqlState.INVALID_TEXT_REPRESENTATION, "expected JSON array")
          .withHint("See the value of key \"" + key + "\".");
    }
    int dimensions = 0;
    JsonSlice inner = json;
    while (inner != null && inner.isArray() && dimensions < MAX_DIMENSIONS) {
      dimensions++;
      inner = inner.element(0);
    }
    SqlType element = new SqlType(type.element(), modifier);
    List<Object> elements = dimension(element, json, dimensions, key, "");
    shape(elements);
    return elements.isEmpty() || ArrayValue.flatten(elements).isEmpty()
        ? "[]"
        : ArrayValue.print(elements);
  }

  /**
   * @param place the subscripts of this array in the outer ones
   */
  private List<Object> dimension(
      SqlType element, JsonSlice json, int dimensions, String key, String place) {
    List<Object> elements = new ArrayList<>();
    for (JsonSlice one : json.elements()) {
      if (dimensions == 1) {
        elements.add(value(element, one, key, null));
      } else if (one.isArray()) {
        String at = place + "[" + elements.size() + "]";
        elements.add(dimension(element, one, dimensions - 1, key, at));
      } else {
        throw new SqlFault(SqlState.INVALID_TEXT_REPRESENTATION, "expected JSON array")
            .withHint(
                "See the array element "
                    + place
                    + "["
                    + elements.size()
                    + "] of key \""
                    + key
                    + "\".");
      }
    }
    return elements;
  }

  /** The lengths of the dimensions, which must be those of every element. */
  private static List<Integer> shape(List<?> elements) {
    List<Integer> first = null;
    for (Object element : elements) {
      List<Integer> lengths = element instanceof List<?> list ? shape(list) : List.of();
      if (first != null && !first.equals(lengths)) {
        throw new SqlFault(SqlState.INVALID_TEXT_REPRESENTATION, "malformed JSON array")
            .withDetail("Multidimensional arrays must have sub-arrays with matching dimensions.");
      }
      first = lengths;
    }
    List<Integer> shape = new ArrayList<>(List.of(elements.size()));
    shape.addAll(first == null ? List.of() : first);
    return shape;
  }
}
