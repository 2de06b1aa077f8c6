package dev.manylite.translator.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A database's own relations and those of the system, by name. Immutable. */
final class NamedRelations {
  private final Map<QualifiedName, Relation> byName;
  private final List<Relation> own;
  private final SystemSchemas system;

  private NamedRelations(Map<QualifiedName, Relation> byName, SystemSchemas system) {
    this.byName = byName;
    this.own = List.copyOf(byName.values());
    this.system = system;
  }

  static NamedRelations of(Collection<Relation> own, SystemSchemas system) {
    Map<QualifiedName, Relation> byName = new LinkedHashMap<>();
    own.forEach(r -> byName.put(QualifiedName.of(r), r));
    return new NamedRelations(byName, system);
  }

  List<Relation> own() {
    return own;
  }

  List<Relation> system() {
    return system.relations();
  }

  Collection<Relation> all() {
    List<Relation> all = new ArrayList<>(own);
    all.addAll(system.relations());
    return all;
  }

  /** Null where there is none. */
  Relation get(QualifiedName name) {
    Relation found = byName.get(name);
    return found != null ? found : system.relation(name);
  }

  NamedRelations with(Relation relation) {
    Map<QualifiedName, Relation> changed = new LinkedHashMap<>(byName);
    changed.put(QualifiedName.of(relation), relation);
    return new NamedRelations(changed, system);
  }

  NamedRelations without(Relation relation) {
    Map<QualifiedName, Relation> changed = new LinkedHashMap<>(byName);
    changed.remove(QualifiedName.of(relation));
    return new NamedRelations(changed, system);
  }
}
