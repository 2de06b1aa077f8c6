package dev.manylite.gateway.session.explain;

import dev.manylite.translator.type.value.JsonText;
import java.util.List;
import java.util.Map;

/** FORMAT YAML. */
final class YamlPlan {
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  String print(Section query) {
    item(query, "");
    return text.toString();
  }

  /** A list's item: its first value stands behind the dash. */
  private void item(Section section, String indent) {
    String before = indent + "- ";
    for (Map.Entry<String, Object> entry : section.values().entrySet()) {
      value(before, entry, indent + STEP);
      before = indent + STEP;
    }
  }

  private void value(String before, Map.Entry<String, Object> entry, String indent) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(before).append(entry.getKey()).append(": ");
    Object value = entry.getValue();
    if (value instanceof Section section) {
      for (Map.Entry<String, Object> inner : section.values().entrySet()) {
        value(indent + STEP, inner, indent + STEP);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(item -> item((Section) item, indent + STEP));
    } else {
      text.append(value instanceof String string ? JsonText.quote(string) : value);
    }
  }
}
