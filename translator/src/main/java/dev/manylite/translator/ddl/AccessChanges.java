package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.AccessRecord;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a schema change does to owners and access lists: they are said anew, begin with an object,
 * follow it where it goes, and end with it. One statement's state.
 */
final class AccessChanges {
  private final Schema before;
  private final DefinitionContext context;
  private final Map<Integer, Access> said = new HashMap<>();

  AccessChanges(Schema before, DefinitionContext context) {
    this.before = before;
    this.context = context;
  }

  void put(int oid, Access access) {
    said.put(oid, access);
  }

  /** What is new is its maker's. */
  Access of(Schema schema, int oid) {
    Access changed = said.get(oid);
    if (changed != null) {
      return changed;
    }
    boolean known =
        objects(before).containsKey(oid)
            || before.schemaFacts().stream().anyMatch(s -> s.oid() == oid);
    return known ? schema.access(oid) : Access.of(context.roles().oid(context.currentUser()));
  }

  /**
   * @throws SqlFault 42501 where the role may not create in the schema
   */
  void requireCreate(Schema schema, String name, int position) {
    SchemaFacts facts = schema.schema(name).orElseThrow();
    String user = context.currentUser();
    if (!context.roles().superuser(user)
        && !schema
            .access(facts.oid())
            .allows(context.roles().oid(user), Privilege.CREATE, Access.Kind.SCHEMA)) {
      throw new SqlFault(SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for schema " + name)
          .at(position);
    }
  }

  /**
   * The schema with what has changed.
   *
   * @param tables those that are put on record
   */
  Schema apply(Schema after, Set<Integer> tables, Records records) {
    int role = context.roles().oid(context.currentUser());
    boolean known = before.schemaFacts().stream().anyMatch(s -> !s.objects().isEmpty());
    boolean schemas = before.schemaFacts().stream().anyMatch(s -> s.access() != null);
    if (said.isEmpty() && role == Access.BOOTSTRAP && !known && !schemas) {
      return after;
    }
    Map<Integer, String> was = objects(before);
    Map<Integer, String> is = objects(after);
    Schema changed = after;
    for (SchemaFacts facts : before.schemaFacts()) {
      for (int oid : facts.objects().keySet()) {
        if (!facts.name().equals(is.get(oid))) {
          records.delete(row(facts.name(), oid));
          changed = with(changed, facts.name(), oid, null);
        }
      }
      if (facts.access() != null && after.schema(facts.name()).isEmpty()) {
        records.delete(row("", facts.oid()));
      }
    }
    for (Map.Entry<Integer, String> object : is.entrySet()) {
      int oid = object.getKey();
      Access access = access(oid, was.get(oid), role);
      boolean write =
          said.containsKey(oid) || !object.getValue().equals(was.get(oid)) || tables.contains(oid);
      if (access != null && write) {
        records.put(
            ObjectKind.ACCESS,
            object.getValue(),
            Integer.toString(oid),
            AccessRecord.write(access));
        changed = with(changed, object.getValue(), oid, access);
      }
    }
    for (SchemaFacts facts : after.schemaFacts()) {
      boolean made = before.schema(facts.name()).isEmpty() && role != Access.BOOTSTRAP;
      Access access =
          said.getOrDefault(
              facts.oid(), made && !facts.name().equals(Schema.TEMPORARY) ? Access.of(role) : null);
      if (access != null) {
        records.put(
            ObjectKind.ACCESS, "", Integer.toString(facts.oid()), AccessRecord.write(access));
        changed = changed.with(changed.schema(facts.name()).orElseThrow().withAccess(access));
      }
    }
    return changed;
  }

  /** Null where nothing is to be on record. */
  private Access access(int oid, String schemaBefore, int role) {
    if (said.containsKey(oid)) {
      return said.get(oid);
    }
    if (schemaBefore == null) {
      return role == Access.BOOTSTRAP ? null : Access.of(role);
    }
    return before.schema(schemaBefore).map(s -> s.objects().get(oid)).orElse(null);
  }

  private static Schema with(Schema schema, String name, int oid, Access access) {
    return schema
        .schema(name)
        .map(facts -> schema.with(facts.withAccess(oid, access)))
        .orElse(schema);
  }

  private static ObjectRow row(String schema, int oid) {
    return new ObjectRow(ObjectKind.ACCESS, schema, Integer.toString(oid), null);
  }

  /** The schemas that objects are in. */
  private static Map<Integer, String> objects(Schema schema) {
    Map<Integer, String> found = new HashMap<>();
    for (Relation relation : schema.relations()) {
      found.put(relation.oid(), relation.schema());
    }
    schema.sequences().forEach(s -> found.put(s.oid(), s.schema()));
    schema.types().forEach(t -> found.put(t.oid(), t.schema()));
    schema.routines().forEach(r -> found.put(r.oid(), r.schema()));
    return found;
  }
}
