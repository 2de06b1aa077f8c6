package dev.manylite.translator.plpgsql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names mean within a block or loop, which may have a label. */
public final class PlScope {
  private final PlScope parent;
  private final String label;
  private final boolean loop;
  private final Map<String, PlVariable> variables = new HashMap<>();

  PlScope(PlScope parent, String label, boolean loop) {
    this.parent = parent;
    this.label = label;
    this.loop = loop;
  }

  /** What a name means, and what follows it. */
  public record Found(PlVariable variable, List<String> rest) {}

  boolean add(PlVariable variable) {
    return add(variable.name(), variable);
  }

  /** False if the name is taken in this very scope. */
  boolean add(String name, PlVariable variable) {
    return variables.putIfAbsent(name, variable) == null;
  }

  PlScope parent() {
    return parent;
  }

  String label() {
    return label;
  }

  boolean isLoop() {
    return loop;
  }

  /** The innermost label of that name; null if none. */
  PlScope labelled(String name) {
    for (PlScope scope = this; scope != null; scope = scope.parent) {
      if (name.equals(scope.label)) {
        return scope;
      }
    }
    return null;
  }

  boolean inLoop() {
    for (PlScope scope = this; scope != null; scope = scope.parent) {
      if (scope.loop) {
        return true;
      }
    }
    return false;
  }

  /** A dotted name: a variable, or a label and a variable; null if neither. */
  public Found find(List<String> names) {
    for (PlScope scope = this; scope != null; scope = scope.parent) {
      PlVariable variable = scope.variables.get(names.get(0));
      if (variable != null) {
        return new Found(variable, names.subList(1, names.size()));
      }
      if (names.size() > 1 && names.get(0).equals(scope.label)) {
        PlVariable inner = scope.variables.get(names.get(1));
        if (inner != null) {
          return new Found(inner, names.subList(2, names.size()));
        }
      }
    }
    return null;
  }
}
