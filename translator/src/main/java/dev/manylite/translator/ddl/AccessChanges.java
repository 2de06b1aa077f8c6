package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.AccessRecord;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema change does to owners and access lists: they are said anew, begin with an object,
 * follow it where it goes, and end with it. One statement's state.
 */
final class AccessChanges {
  private static final long FIRST_NORMAL_OID = 16384;

  private final Schema before;
  private final DefinitionContext context;
  private final Map<Integer, Access> said = new HashMap<>();
  private final Map<String, List<DefaultAccess>> defaults = new HashMap<>();

  AccessChanges(Schema before, DefinitionContext context) {
    this.before = before;
    this.context = context;
  }

  void put(int oid, Access access) {
    said.put(oid, access);
  }

  List<DefaultAccess> defaults(Schema schema, String name) {
    return defaults.getOrDefault(
        name, schema.schema(name).map(SchemaFacts::defaults).orElse(List.of()));
  }

  void putDefaults(String schema, List<DefaultAccess> changed) {
    defaults.put(schema, changed);
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
    boolean system = Integer.toUnsignedLong(oid) < FIRST_NORMAL_OID;
    return known || system
        ? schema.access(oid)
        : initial(schema, oid, context.roles().oid(context.currentUser()));
  }

  private Access initial(Schema schema, int oid, int role) {
    InitialAccess initial = new InitialAccess(before, context.roles());
    for (SchemaFacts facts : schema.schemaFacts()) {
      if (facts.oid() == oid) {
        return initial.of(role, Access.Kind.SCHEMA, null);
      }
    }
    for (Made made : made(schema)) {
      if (made.oid == oid) {
        return initial.of(role, made.kind, made.schema);
      }
    }
    return Access.of(role);
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
            .allows(
                context.roles().inherited(context.roles().oid(user)),
                Privilege.CREATE,
                Access.Kind.SCHEMA)) {
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
    boolean initial = InitialAccess.isSaid(before) || !defaults.isEmpty();
    if (said.isEmpty() && role == Access.BOOTSTRAP && !known && !schemas && !initial) {
      return after;
    }
    Map<Integer, String> was = objects(before);
    Map<Integer, String> is = objects(after);
    Schema changed = after;
    for (SchemaFacts facts : before.schemaFacts()) {
      for (int oid : facts.objects().keySet()) {
        boolean system = facts.name().equals(Schema.PG_CATALOG);
        if (!system && !facts.name().equals(is.get(oid))) {
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
      Access access = access(after, oid, was.get(oid), role);
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
    for (Map.Entry<Integer, Access> one : said.entrySet()) {
      int oid = one.getKey();
      boolean system = Integer.toUnsignedLong(oid) < FIRST_NORMAL_OID;
      if (system && after.schemaFacts().stream().noneMatch(s -> s.oid() == oid)) {
        records.put(
            ObjectKind.ACCESS,
            Schema.PG_CATALOG,
            Integer.toString(oid),
            AccessRecord.write(one.getValue()));
        changed = with(changed, Schema.PG_CATALOG, oid, one.getValue());
      }
    }
    for (SchemaFacts facts : after.schemaFacts()) {
      boolean made =
          before.schemaFacts().stream().noneMatch(s -> s.oid() == facts.oid())
              && !facts.name().equals(Schema.TEMPORARY);
      Access access =
          said.getOrDefault(
              facts.oid(), made ? unlessUsual(initial(after, facts.oid(), role)) : null);
      if (access != null) {
        records.put(
            ObjectKind.ACCESS, "", Integer.toString(facts.oid()), AccessRecord.write(access));
        changed = changed.with(changed.schema(facts.name()).orElseThrow().withAccess(access));
      }
    }
    return initial ? withDefaults(changed, records) : changed;
  }

  private Schema withDefaults(Schema after, Records records) {
    Schema changed = after;
    for (SchemaFacts facts : before.schemaFacts()) {
      boolean gone = after.schema(facts.name()).isEmpty();
      if (gone || defaults.containsKey(facts.name())) {
        facts.defaults().forEach(d -> records.delete(row(facts.name(), d)));
      }
    }
    for (SchemaFacts facts : after.schemaFacts()) {
      boolean renamed = before.schema(facts.name()).isEmpty();
      List<DefaultAccess> now = defaults.getOrDefault(facts.name(), facts.defaults());
      if (renamed || defaults.containsKey(facts.name())) {
        for (DefaultAccess access : now) {
          ObjectRow row = row(facts.name(), access);
          records.put(row.kind(), row.schema(), row.name(), AccessRecord.write(access));
        }
        changed = changed.with(changed.schema(facts.name()).orElseThrow().withDefaults(now));
      }
    }
    return changed;
  }

  private static ObjectRow row(String schema, DefaultAccess access) {
    return new ObjectRow(
        ObjectKind.DEFAULT_ACCESS,
        schema.equals(Schema.PG_CATALOG) ? "" : schema,
        AccessRecord.nameOf(access),
        null);
  }

  private static Access unlessUsual(Access access) {
    return access.equals(Access.NONE) ? null : access;
  }

  /** Null where nothing is to be on record. */
  private Access access(Schema after, int oid, String schemaBefore, int role) {
    if (said.containsKey(oid)) {
      return said.get(oid);
    }
    if (schemaBefore == null) {
      return unlessUsual(initial(after, oid, role));
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

  /** What has an owner, and where it is. */
  private record Made(int oid, Access.Kind kind, String schema) {}

  private static List<Made> made(Schema schema) {
    List<Made> found = new ArrayList<>();
    for (Relation relation : schema.relations()) {
      found.add(new Made(relation.oid(), Access.Kind.TABLE, relation.schema()));
    }
    schema.sequences().forEach(s -> found.add(new Made(s.oid(), Access.Kind.SEQUENCE, s.schema())));
    schema.types().forEach(t -> found.add(new Made(t.oid(), Access.Kind.TYPE, t.schema())));
    schema.routines().forEach(r -> found.add(new Made(r.oid(), Access.Kind.FUNCTION, r.schema())));
    return found;
  }

  /** The schemas that objects are in. */
  private static Map<Integer, String> objects(Schema schema) {
    Map<Integer, String> found = new HashMap<>();
    made(schema).forEach(m -> found.put(m.oid, m.schema));
    return found;
  }
}
