package dev.manylite.translator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tables inherit from which: the same as their {@link Lineage}s say, seen from the parents.
 */
final class Families {
  private final Map<Integer, Relation> byOid = new HashMap<>();
  private final Map<Integer, List<Relation>> children = new HashMap<>();

  Families(Collection<Relation> relations) {
    for (Relation relation : relations) {
      for (int parent : relation.lineage().parents()) {
        children.computeIfAbsent(parent, p -> new ArrayList<>()).add(relation);
      }
    }
    if (!children.isEmpty()) {
      relations.forEach(r -> byOid.put(r.oid(), r));
    }
  }

  List<Relation> children(Relation parent) {
    return children.getOrDefault(parent.oid(), List.of());
  }

  List<Relation> parents(Relation child) {
    List<Relation> parents = new ArrayList<>();
    for (int oid : child.lineage().parents()) {
      if (byOid.containsKey(oid)) {
        parents.add(byOid.get(oid));
      }
    }
    return parents;
  }

  /** Level by level, each once. */
  List<Relation> tree(Relation root) {
    if (children(root).isEmpty()) {
      return List.of(root);
    }
    Map<Integer, Relation> found = new LinkedHashMap<>();
    found.put(root.oid(), root);
    List<Relation> level = List.of(root);
    while (!level.isEmpty()) {
      List<Relation> next = new ArrayList<>();
      for (Relation parent : level) {
        for (Relation child : children(parent)) {
          if (found.putIfAbsent(child.oid(), child) == null) {
            next.add(child);
          }
        }
      }
      level = next;
    }
    return List.copyOf(found.values());
  }
}
