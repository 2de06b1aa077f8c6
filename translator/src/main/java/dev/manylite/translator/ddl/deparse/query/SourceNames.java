package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What FROM items and their columns are called: a name that a query around has already is given a
 * number (set_rtable_names).
 */
class SourceNames {
  private final Map<Integer, String> items = new HashMap<>();
  private final Map<Integer, Map<String, String>> columns = new HashMap<>();
  private final Deque<Set<String>> levels = new ArrayDeque<>();

  /** The sources of each level. */
  private final Deque<Set<Integer>> sources = new ArrayDeque<>();

  /** Set-returning functions of select lists. */
  private final Map<Integer, BoundFrom.Function> functions = new HashMap<>();

  private Set<Integer> asked = new HashSet<>();

  private final boolean rows;

  /** Of a view's query. */
  SourceNames() {
    this(true);
  }

  /**
   * @param rows whether OLD and NEW are taken as names: in rules, of which a view's query is one
   */
  SourceNames(boolean rows) {
    this.rows = rows;
  }

  void enter() {
    Set<String> names = new HashSet<>();
    levels.forEach(names::addAll);
    if (rows && levels.isEmpty()) {
      names.add("old");
      names.add("new");
    }
    levels.push(names);
    sources.push(new HashSet<>());
  }

  void leave() {
    levels.pop();
    sources.pop();
  }

  /** The name that the item gets. */
  String name(int source, String wanted) {
    String name = wanted;
    for (int i = 1; !levels.element().add(name); i++) {
      name = wanted + "_" + i;
    }
    items.put(source, name);
    sources.element().add(source);
    return name;
  }

  /** One item may have several sources. */
  void same(int source, String name) {
    items.put(source, name);
    sources.element().add(source);
  }

  /** A select list's function, which is printed where its column is meant. */
  void function(BoundFrom.Function function) {
    functions.put(function.source(), function);
  }

  /** Null if the source is none of a select list. */
  BoundFrom.Function function(int source) {
    return functions.get(source);
  }

  /** Whether what is being printed names items of this level. */
  boolean readsHere(Runnable printing) {
    Set<Integer> outer = asked;
    asked = new HashSet<>();
    printing.run();
    boolean reads = !Collections.disjoint(asked, sources.element());
    outer.addAll(asked);
    asked = outer;
    return reads;
  }

  /**
   * @param inner as a ColumnValue names it
   */
  void column(int source, String inner, String shown) {
    columns.computeIfAbsent(source, s -> new HashMap<>()).put(inner, shown);
  }

  /** Whether FROM items are in sight. */
  boolean hasItems() {
    return sources.stream().anyMatch(level -> !level.isEmpty());
  }

  /** What a parameter of the statement is shown as. */
  String parameter(int number) {
    throw SqlFault.unsupported("printing a parameter");
  }

  /** What a column of a result is called that is a parameter; null where it has no such name. */
  String parameterColumn(int number) {
    return null;
  }

  /** Null where columns stand without. */
  String item(int source) {
    asked.add(source);
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
