package dev.manylite.gateway.catalog;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.array.VectorType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.JsonText;
import java.util.List;

/** Java values as catalog code has them → runtime values. */
final class RuntimeValues {
  private RuntimeValues() {}

  static Object of(PgType type, Object value) {
    if (type instanceof VectorType) {
      return value instanceof List<?> elements
          ? VectorType.value(elements.stream().map(RuntimeValues::of).toList())
          : value;
    }
    return of(value);
  }

  private static Object of(Object value) {
    if (value instanceof Boolean flag) {
      return flag ? 1L : 0L;
    }
    if (value instanceof Integer || value instanceof Short) {
      return ((Number) value).longValue();
    }
    if (value instanceof Character character) {
      return character.toString();
    }
    if (value instanceof List<?> elements) {
      return array(elements);
    }
    return value;
  }

  /** What is recorded of a system relation's column of this type. */
  static Object read(PgType type, String text) {
    if (type instanceof VectorType) {
      return VectorType.value(ArrayValue.parse(text));
    }
    if (type.isArray()) {
      return text;
    }
    return switch (DomainType.base(type).name()) {
      case "float4", "float8" -> Double.valueOf(text);
      case "name", "text", "varchar", "char", "pg_node_tree" -> text;
      default -> Long.valueOf(text);
    };
  }

  private static String array(List<?> elements) {
    StringBuilder json = new StringBuilder("[");
    for (Object element : elements) {
      if (json.length() > 1) {
        json.append(',');
      }
      Object value = of(element);
      if (value instanceof String text) {
        JsonText.appendQuoted(json, text);
      } else {
        json.append(value);
      }
    }
    return json.append(']').toString();
  }
}
