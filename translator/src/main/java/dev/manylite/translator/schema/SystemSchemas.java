package dev.manylite.translator.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The relations of pg_catalog and information_schema: the same for all databases, which share them.
 * Immutable.
 */
public final class SystemSchemas {
  public static final SystemSchemas NONE = new SystemSchemas(List.of());

  private final List<Relation> relations;
  private final Map<QualifiedName, Relation> byName = new HashMap<>();

  public SystemSchemas(Collection<Relation> relations) {
    this.relations = List.copyOf(relations);
    relations.forEach(r -> byName.put(QualifiedName.of(r), r));
  }

  List<Relation> relations() {
    return relations;
  }

  /** Null where there is none. */
  Relation relation(QualifiedName name) {
    return byName.get(name);
  }
}
