package dev.manylite.translator.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema (pg_namespace).
 *
 * @param comment COMMENT ON SCHEMA; null if none
 * @param access of the schema itself; null while nothing is on record
 * @param onCommit of the temporary tables for which something is said, by OID
 * @param rules those of the relations in it that have any, by OID, in the order of their names
 * @param defaults what objects made in it begin with; in pg_catalog's what is so in all schemas
 * @param objects the access of the relations and sequences in it that have any on record, by OID
 */
public record SchemaFacts(
    int oid,
    String name,
    String comment,
    Access access,
    Map<Integer, Access> objects,
    Map<Integer, List<Rule>> rules,
    Map<Integer, OnCommit> onCommit,
    List<DefaultAccess> defaults) {
  public SchemaFacts {
    defaults = List.copyOf(defaults);
    objects = Map.copyOf(objects);
    rules = Map.copyOf(rules);
    onCommit = Map.copyOf(onCommit);
  }

  /** A schema of whose access, and of that of what is in it, nothing is on record. */
  public SchemaFacts(int oid, String name, String comment) {
    this(oid, name, comment, null, Map.of(), Map.of(), Map.of(), List.of());
  }

  /** In the temporary schema everybody may create, in public and those of the system look. */
  public Access effectiveAccess() {
    if (access != null) {
      return access;
    }
    boolean everybodys = name.equals(Schema.TEMPORARY);
    boolean common = name.equals(Schema.PUBLIC);
    boolean system = name.equals(Schema.PG_CATALOG) || name.equals(Schema.INFORMATION_SCHEMA);
    if (!everybodys && !common && !system) {
      return Access.NONE;
    }
    int owner = common ? Access.DATABASE_OWNER : Access.BOOTSTRAP;
    return new Access(
        owner,
        List.of(
            new Access.Item(owner, owner, "UC", ""),
            new Access.Item(Access.PUBLIC, owner, everybodys ? "UC" : "U", "")),
        Map.of());
  }

  public SchemaFacts withComment(String changed) {
    return new SchemaFacts(oid, name, changed, access, objects, rules, onCommit, defaults);
  }

  public SchemaFacts withAccess(Access changed) {
    return new SchemaFacts(oid, name, comment, changed, objects, rules, onCommit, defaults);
  }

  /**
   * @param changed null to forget it
   */
  public SchemaFacts withAccess(int object, Access changed) {
    Map<Integer, Access> all = new HashMap<>(objects);
    if (changed == null) {
      all.remove(object);
    } else {
      all.put(object, changed);
    }
    return new SchemaFacts(oid, name, comment, access, all, rules, onCommit, defaults);
  }

  public SchemaFacts withDefaults(List<DefaultAccess> changed) {
    return new SchemaFacts(oid, name, comment, access, objects, rules, onCommit, changed);
  }

  /**
   * @param changed of a relation, in the order of their names
   */
  public SchemaFacts withRules(int relation, List<Rule> changed) {
    Map<Integer, List<Rule>> all = new HashMap<>(rules);
    if (changed.isEmpty()) {
      all.remove(relation);
    } else {
      all.put(relation, List.copyOf(changed));
    }
    return new SchemaFacts(oid, name, comment, access, objects, all, onCommit, defaults);
  }

  /**
   * @param changed null where the table stays as it is
   */
  public SchemaFacts withOnCommit(int table, OnCommit changed) {
    Map<Integer, OnCommit> all = new HashMap<>(onCommit);
    if (changed == null) {
      all.remove(table);
    } else {
      all.put(table, changed);
    }
    return new SchemaFacts(oid, name, comment, access, objects, rules, all, defaults);
  }
}
