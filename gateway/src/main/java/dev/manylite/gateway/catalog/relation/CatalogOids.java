package dev.manylite.gateway.catalog.relation;

import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks up OIDs by name while one relation is filled. */
final class CatalogOids {
  private final Map<String, Integer> namespaces = new HashMap<>();
  private final Map<String, Integer> tables = new HashMap<>();
  private final Set<String> referenced = new HashSet<>();

  CatalogOids(Schema schema) {
    for (SchemaFacts facts : schema.schemaFacts()) {
      namespaces.put(facts.name(), facts.oid());
    }
    for (Relation relation : schema.relations()) {
      tables.put(key(relation.schema(), relation.name()), relation.oid());
      for (Constraint constraint : relation.constraints()) {
        if (constraint instanceof Constraint.ForeignKey key) {
          referenced.add(key(relation.schema(), relation.name()));
          referenced.add(key(key.referencedSchema(), key.referencedTable()));
        }
      }
    }
  }

  int namespace(String schema) {
    return namespaces.getOrDefault(schema, 0);
  }

  int table(String schema, String name) {
    return tables.getOrDefault(key(schema, name), 0);
  }

  /** What is on either side of a foreign key has triggers in PostgreSQL. */
  boolean hasTriggers(Relation relation) {
    return !relation.triggers().isEmpty()
        || referenced.contains(key(relation.schema(), relation.name()));
  }

  private static String key(String schema, String name) {
    return schema + "." + name;
  }
}
