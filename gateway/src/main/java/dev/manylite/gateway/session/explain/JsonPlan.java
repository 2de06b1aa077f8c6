package dev.manylite.gateway.session.explain;

import dev.manylite.translator.type.value.JsonText;
import java.util.List;
import java.util.Map;

/** FORMAT JSON, with PostgreSQL's line breaks. */
final class JsonPlan {
  private static final String STEP = "  ";

  String print(Section query) {
    return "[\n" + STEP + value(query, STEP) + "\n]";
  }

  private String value(Object value, String indent) {
    if (value instanceof Section section) {
      return section(section, indent);
    }
    if (value instanceof List<?> list) {
      return list(list, indent);
    }
    return value instanceof String text ? JsonText.quote(text) : value.toString();
  }

  private String section(Section section, String indent) {
    StringBuilder text = new StringBuilder("{");
    String separator = "\n";
    for (Map.Entry<String, Object> entry : section.values().entrySet()) {
      text.append(separator)
          .append(indent)
          .append(STEP)
          .append(JsonText.quote(entry.getKey()))
          .append(": ")
          .append(value(entry.getValue(), indent + STEP));
      separator = ",\n";
    }
    return text.append('\n').append(indent).append('}').toString();
  }

  private String list(List<?> list, String indent) {
    StringBuilder text = new StringBuilder("[");
    String separator = "\n";
    for (Object item : list) {
      text.append(separator).append(indent).append(STEP).append(value(item, indent + STEP));
      separator = ",\n";
    }
    return text.append('\n').append(indent).append(']').toString();
  }
}
