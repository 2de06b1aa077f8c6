package dev.manylite.translator.schema;

import java.lang.ref.SoftReference;
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
