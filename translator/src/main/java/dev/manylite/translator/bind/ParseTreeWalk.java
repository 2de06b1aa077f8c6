package dev.manylite.translator.bind;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * The nodes directly under a node of the parse tree, whatever its kind: it is all records and
 * lists, so that no kind of node can be forgotten.
 */
final class ParseTreeWalk {
  static List<Object> children(Object node) {
    List<Object> children = new ArrayList<>();
    if (node instanceof List<?> list) {
      list.forEach(e -> add(children, e));
    } else if (node instanceof Record) {
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        try {
          add(children, component.getAccessor().invoke(node));
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return children;
  }

  private static void add(List<Object> children, Object value) {
    if (value instanceof Record || value instanceof List<?>) {
      children.add(value);
    }
  }

  private ParseTreeWalk() {}
}
