package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.session.Session;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the current database keeps a role from being dropped. Other databases are not asked: what
 * they have on record of a role means nobody once it is gone.
 */
final class RoleDependents {
  private RoleDependents() {}

  /**
   * @throws SqlFault 2BP01 where there is anything
   */
  static void refuse(Session session, Role role) {
    List<String> details = new ArrayList<>();
    Schema schema = session.schema();
    for (SchemaFacts facts : schema.schemaFacts()) {
      if (facts.access() != null) {
        add(details, facts.access(), role.oid(), "schema " + facts.name());
      }
      for (Relation relation : schema.relations()) {
        Access access = facts.objects().get(relation.oid());
        if (access != null) {
          String kind = relation.word() + " ";
          String name = kind + shown(schema, relation.schema(), relation.name());
          add(details, access, role.oid(), name);
          for (Column column : relation.columns()) {
            List<Access.Item> items = access.columns().getOrDefault(column.number(), List.of());
            if (items.stream().anyMatch(i -> i.grantee() == role.oid())) {
              details.add("privileges for column " + column.name() + " of " + name);
            }
          }
        }
      }
      for (Sequence sequence : schema.sequences()) {
        Access access = facts.objects().get(sequence.oid());
        if (access != null) {
          String name = shown(schema, sequence.schema(), sequence.name());
          add(details, access, role.oid(), "sequence " + name);
        }
      }
      for (SchemaType type : schema.types()) {
        Access access = facts.objects().get(type.oid());
        if (access != null) {
          add(details, access, role.oid(), "type " + shown(schema, type.schema(), type.name()));
        }
      }
      for (Routine routine : schema.routines()) {
        Access access = facts.objects().get(routine.oid());
        if (access != null) {
          add(details, access, role.oid(), RoutineNames.describe(routine, schema));
        }
      }
    }
    addDefaults(details, session, schema, role.oid());
    session
        .services()
        .databaseRights()
        .all()
        .forEach((name, access) -> add(details, access, role.oid(), "database " + name));
    if (!details.isEmpty()) {
      throw new SqlFault(
              SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
              "role \"" + role.name() + "\" cannot be dropped because some objects depend on it")
          .withDetail(String.join("\n", details));
    }
  }

  private static void addDefaults(List<String> details, Session session, Schema schema, int role) {
    for (SchemaFacts facts : schema.schemaFacts()) {
      for (DefaultAccess access : facts.defaults()) {
        String what =
            "default privileges on new "
                + kind(access.kind())
                + " belonging to role "
                + session.roles().name(access.role())
                + (facts.name().equals(Schema.PG_CATALOG) ? "" : " in schema " + facts.name());
        if (access.role() == role) {
          details.add("owner of " + what);
        } else if (access.items().stream().anyMatch(i -> i.grantee() == role)) {
          details.add("privileges for " + what);
        }
      }
    }
  }

  private static String kind(Access.Kind kind) {
    return kind == Access.Kind.TABLE
        ? "relations"
        : kind.name().toLowerCase(java.util.Locale.ROOT) + "s";
  }

  private static void add(List<String> details, Access access, int role, String object) {
    if (access.owner() == role) {
      details.add("owner of " + object);
    } else if (access.items() != null
        && access.items().stream().anyMatch(i -> i.grantee() == role)) {
      details.add("privileges for " + object);
    }
  }

  private static String shown(Schema schema, String in, String name) {
    return schema.searchPath().contains(in) ? name : in + "." + name;
  }
}
