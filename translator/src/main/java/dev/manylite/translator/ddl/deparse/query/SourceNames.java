package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What FROM items and their columns are called: a name that a query around has already is given a
 * number (set_rtable_names).
 */
final class SourceNames {
  private final Map<Integer, String> items = new HashMap<>();
  private final Map<Integer, Map<String, String>> columns = new HashMap<>();
  private final Deque<Set<String>> levels = new ArrayDeque<>();

  void enter() {
    Set<String> names = new HashSet<>();
    levels.forEach(names::addAll);
    if (levels.isEmpty()) {
      // The view's own rows in rules.
      names.add("old");
      names.add("new");
    }
    levels.push(names);
  }

  void leave() {
    levels.pop();
  }

  /** The name that the item gets. */
  String name(int source, String wanted) {
    String name = wanted;
    for (int i = 1; !levels.element().add(name); i++) {
      name = wanted + "_" + i;
    }
    items.put(source, name);
    return name;
  }

  /**
   * @param inner as a ColumnValue names it
   */
  void column(int source, String inner, String shown) {
    columns.computeIfAbsent(source, s -> new HashMap<>()).put(inner, shown);
  }

  String item(int source) {
    String name = items.get(source);
    if (name == null) {
      throw SqlFault.unsupported("printing a reference to something without a name");
    }
    return name;
  }

  String column(int source, String inner) {
    String shown = columns.getOrDefault(source, Map.of()).get(inner);
    if (shown == null) {
      throw SqlFault.unsupported("printing a reference to column " + inner);
    }
    return shown;
  }
}
