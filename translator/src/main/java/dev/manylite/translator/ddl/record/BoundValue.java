package dev.manylite.translator.ddl.record;

import dev.manylite.translator.fault.SqlFault;
import java.util.HexFormat;

/** A runtime value ⇄ JSON, its kind kept: Long, Double, String, byte[] or null. */
final class BoundValue {
  private BoundValue() {}

  static JsonObject json(Object value) {
    JsonObject json = new JsonObject();
    if (value == null) {
      return json.put("null", true);
    }
    if (value instanceof Long number) {
      return json.put("integer", number);
    }
    if (value instanceof Double number) {
      return json.put("real", number.toString());
    }
    if (value instanceof byte[] bytes) {
      return json.put("blob", HexFormat.of().formatHex(bytes));
    }
    return json.put("text", value.toString());
  }

  static Object read(JsonObject json) {
    if (json.string("text") != null) {
      return json.string("text");
    }
    if (json.string("real") != null) {
      return Double.valueOf(json.string("real"));
    }
    if (json.string("blob") != null) {
      return HexFormat.of().parseHex(json.string("blob"));
    }
    if (json.flag("null")) {
      return null;
    }
    long number = json.number("integer", Long.MIN_VALUE);
    if (number == Long.MIN_VALUE && json.number("integer", 0) == 0) {
      throw new SqlFault("XX001", "a partition's bound can't be read");
    }
    return number;
  }
}
