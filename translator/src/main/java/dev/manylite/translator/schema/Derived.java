package dev.manylite.translator.schema;

import dev.manylite.translator.schema.ObjectsByOid.TableConstraint;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a schema is asked for besides its objects by name: made when first asked for, which few
 * sessions do, and shared by all who have these relations and types.
 */
final class Derived {
  private final NamedRelations relations;
  private final Map<QualifiedName, SchemaType> types;
  private volatile RowTypes made;
  private volatile Families families;
  private volatile ObjectsByOid byOid;
  private volatile Boolean words;
  private volatile List<TableConstraint> late;
  private volatile Boolean deferrable;
  private volatile SoftReference<Map<Object, Object>> understood = new SoftReference<>(null);

  Derived(NamedRelations relations, Map<QualifiedName, SchemaType> types) {
    this.relations = relations;
    this.types = types;
  }

  Families families() {
    Families now = families;
    if (now == null) {
      now = new Families(relations.own());
      families = now;
    }
    return now;
  }

  ObjectsByOid byOid() {
    ObjectsByOid now = byOid;
    if (now == null) {
      now = new ObjectsByOid(relations.all());
      byOid = now;
    }
    return now;
  }

  boolean keepsWords() {
    Boolean now = words;
    if (now == null) {
      now =
          relations.own().stream()
              .flatMap(relation -> relation.indexes().stream())
              .anyMatch(index -> index.traits().words());
      words = now;
    }
    return now;
  }

  List<TableConstraint> late() {
    List<TableConstraint> now = late;
    if (now == null) {
      now =
          relations.own().stream()
              .filter(relation -> !relation.isPartitioned())
              .flatMap(r -> r.constraints().stream().map(c -> new TableConstraint(r, c)))
              .filter(one -> one.constraint().isLate())
              .toList();
      late = now;
    }
    return now;
  }

  boolean checksAtCommit() {
    Boolean now = deferrable;
    if (now == null) {
      now =
          relations.own().stream()
              .flatMap(relation -> relation.constraints().stream())
              .anyMatch(c -> c.timing().deferrable() || c.isLate());
      deferrable = now;
    }
    return now;
  }

  Map<Object, Object> understood() {
    Map<Object, Object> now = understood.get();
    if (now == null) {
      now = new ConcurrentHashMap<>();
      understood = new SoftReference<>(now);
    }
    return now;
  }

  RowTypes get() {
    RowTypes now = made;
    if (now == null) {
      now = new RowTypes(relations.all(), types.values());
      made = now;
    }
    return now;
  }
}
