package dev.manylite.translator.rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Copies a parse tree with changes; it is all records and lists, so that none is forgotten. */
final class TreeCopy {
  private TreeCopy() {}

  /** What becomes of nodes. */
  interface Change {
    /** The node in its place, which is not looked into; null to look into it. */
    Object of(Object node);

    /** What an element of a list becomes; null to treat it as any node. */
    default List<?> elements(Object element) {
      return null;
    }
  }

  @SuppressWarnings("unchecked")
  static <T> T copy(T node, Change change) {
    return (T) any(node, change);
  }

  private static Object any(Object node, Change change) {
    if (node instanceof List<?> list) {
      List<Object> copies = new ArrayList<>();
      for (Object element : list) {
        List<?> several = change.elements(element);
        if (several != null) {
          copies.addAll(several);
        } else {
          copies.add(any(element, change));
        }
      }
      return copies;
    }
    if (!(node instanceof Record)) {
      return node;
    }
    Object changed = change.of(node);
    return changed != null ? changed : parts((Record) node, change);
  }

  private static Object parts(Record node, Change change) {
    RecordComponent[] components = node.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    boolean same = true;
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object value = components[i].getAccessor().invoke(node);
        values[i] = any(value, change);
        same &= values[i] == value || value instanceof List<?> && values[i].equals(value);
      }
      if (same) {
        return node;
      }
      Constructor<?> constructor = node.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
