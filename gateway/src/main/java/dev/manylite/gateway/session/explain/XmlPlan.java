package dev.manylite.gateway.session.explain;

import java.util.List;
import java.util.Map;

/** FORMAT XML. */
final class XmlPlan {
  private static final String STEP = "  ";

  private final StringBuilder text = new StringBuilder();

  String print(Section query) {
    text.append("<explain xmlns=\"http://www.postgresql.org/2009/explain\">\n");
    element("Query", query, STEP);
    return text.append("</explain>").toString();
  }

  private void element(String label, Object value, String indent) {
    String tag = tag(label);
    text.append(indent).append('<').append(tag).append('>');
    if (value instanceof Section section) {
      text.append('\n');
      for (Map.Entry<String, Object> entry : section.values().entrySet()) {
        element(entry.getKey(), entry.getValue(), indent + STEP);
      }
      text.append(indent);
    } else if (value instanceof List<?> list) {
      text.append('\n');
      list.forEach(item -> element("Plan", item, indent + STEP));
      text.append(indent);
    } else {
      text.append(escaped(value.toString()));
    }
    text.append("</").append(tag).append(">\n");
  }

  private static String tag(String label) {
    StringBuilder tag = new StringBuilder();
    for (char c : label.toCharArray()) {
      boolean allowed = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.".indexOf(c) >= 0);
      tag.append(allowed ? c : '-');
    }
    return tag.toString();
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#x0d;");
  }
}
