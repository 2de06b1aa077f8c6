package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The nodes directly under a node of the parse tree, whatever its kind: it is all records and
 * lists, so that no kind of node can be forgotten.
 */
public final class ParseTreeWalk {
  /** The first of the statement's parameters in its text; empty if it has none. */
  public static Optional<Expression.Parameter> firstParameter(Object root) {
    Expression.Parameter first = null;
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (node instanceof Expression.Parameter parameter
          && (first == null || parameter.position() < first.position())) {
        first = parameter;
      }
      children(node).forEach(open::push);
    }
    return Optional.ofNullable(first);
  }

  /** The numbers of the parameters below a node. */
  public static Set<Integer> parameters(Object root) {
    Set<Integer> numbers = new HashSet<>();
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (node instanceof Expression.Parameter parameter) {
        numbers.add(parameter.number());
      }
      children(node).forEach(open::push);
    }
    return numbers;
  }

  /** What names of columns are qualified with, and names without a qualifier. */
  public static Set<String> qualifiers(Object root) {
    Set<String> names = new HashSet<>();
    references(root).forEach(reference -> names.add(reference.get(0)));
    return names;
  }

  /** Names of columns, and what stars are of. */
  public static Set<List<String>> references(Object root) {
    Set<List<String>> names = new HashSet<>();
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (node instanceof Expression.ColumnReference reference) {
        names.add(reference.names());
      } else if (node instanceof Expression.Star star && !star.qualifier().isEmpty()) {
        names.add(star.qualifier());
      }
      children(node).forEach(open::push);
    }
    return names;
  }

  /** Where the first column of a FROM item is named; no position if none is. */
  public static int firstColumnOf(String item, Object root) {
    int first = SqlFault.NO_POSITION;
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object node = open.pop();
      int position = SqlFault.NO_POSITION;
      if (node instanceof Expression.ColumnReference column && item.equals(column.names().get(0))) {
        position = column.position();
      } else if (node instanceof Expression.Star star
          && !star.qualifier().isEmpty()
          && item.equals(star.qualifier().get(0))) {
        position = star.position();
      }
      if (position != SqlFault.NO_POSITION && (first == SqlFault.NO_POSITION || position < first)) {
        first = position;
      }
      children(node).forEach(open::push);
    }
    return first;
  }

  /** The names under which columns are referred to, in the order of the text, each once. */
  public static Set<String> columnNames(Object root) {
    Set<String> names = new LinkedHashSet<>();
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (node instanceof Expression.ColumnReference reference) {
        names.add(reference.names().get(reference.names().size() - 1));
      }
      List<Object> children = children(node);
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(children.get(i));
      }
    }
    return names;
  }

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
