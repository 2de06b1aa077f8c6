package dev.manylite.translator.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema (pg_namespace).
 *
 * @param comment COMMENT ON SCHEMA; null if none
 * @param access of the schema itself; null while nothing is on record
 * @param objects the access of the relations and sequences in it that have any on record, by OID
 */
public record SchemaFacts(
    int oid, String name, String comment, Access access, Map<Integer, Access> objects) {
  public SchemaFacts {
    objects = Map.copyOf(objects);
  }

  /** A schema of whose access, and of that of what is in it, nothing is on record. */
  public SchemaFacts(int oid, String name, String comment) {
    this(oid, name, comment, null, Map.of());
  }

  /** In schema public everybody may create, in those of the system look. */
  public Access effectiveAccess() {
    if (access != null) {
      return access;
    }
    boolean everybodys = name.equals(Schema.PUBLIC) || name.equals(Schema.TEMPORARY);
    boolean system = name.equals(Schema.PG_CATALOG) || name.equals(Schema.INFORMATION_SCHEMA);
    if (!everybodys && !system) {
      return Access.NONE;
    }
    int owner = name.equals(Schema.PUBLIC) ? Access.DATABASE_OWNER : Access.BOOTSTRAP;
    return new Access(
        owner,
        List.of(
            new Access.Item(owner, owner, "UC", ""),
            new Access.Item(Access.PUBLIC, owner, everybodys ? "UC" : "U", "")),
        Map.of());
  }

  public SchemaFacts withComment(String changed) {
    return new SchemaFacts(oid, name, changed, access, objects);
  }

  public SchemaFacts withAccess(Access changed) {
    return new SchemaFacts(oid, name, comment, changed, objects);
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
    return new SchemaFacts(oid, name, comment, access, all);
  }
}
