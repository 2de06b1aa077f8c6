package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.DropOwned;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.ObjectKind;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.ReassignOwned;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** DROP OWNED and REASSIGN OWNED, as far as the database goes (manual, 22.4). */
final class OwnedPlanner {
  private static final int FIRST_NORMAL_OID = 16384;

  private final Draft draft;
  private final Roles roles;

  OwnedPlanner(Draft draft) {
    this.draft = draft;
    this.roles = draft.context.roles();
  }

  void reassign(ReassignOwned statement) {
    Set<Integer> from = roles(statement.roles(), "reassign objects");
    int to = oid(statement.to());
    if (!roles.mayActAs(roles.oid(draft.context.currentUser()), to)) {
      throw denied("reassign objects");
    }
    refusePinned(from, "reassign ownership of objects owned by ");
    for (int oid : recorded()) {
      Access access = draft.access(oid);
      if (from.contains(access.owner())) {
        draft.setAccess(oid, access.withOwner(to));
      }
    }
  }

  void drop(DropOwned statement) {
    Set<Integer> from = roles(statement.roles(), "drop objects");
    refusePinned(from, "drop objects owned by ");
    revoke(statement, from);
    Schema before = draft.schema;
    List<Relation> relations =
        before.relations().stream().filter(r -> isOf(from, r.oid())).toList();
    new DropPlanner(draft).dropRelations(relations, statement.cascade());
    for (Sequence sequence : before.sequences()) {
      if (isOf(from, sequence.oid())
          && sequence.ownerTable() == null
          && draft.schema.sequence(sequence.schema(), sequence.name()).isPresent()) {
        drop(ObjectKind.SEQUENCE, sequence.schema(), sequence.name(), statement);
      }
    }
    List<Routine> routines =
        before.routines().stream()
            .filter(r -> isOf(from, r.oid()) && draft.schema.routine(r.oid()).isPresent())
            .toList();
    new RoutineDependents(draft).drop(routines, statement.cascade());
    for (SchemaType type : before.types()) {
      if (isOf(from, type.oid())
          && draft.schema.types().stream().anyMatch(t -> t.oid() == type.oid())) {
        drop(ObjectKind.TYPE, type.schema(), type.name(), statement);
      }
    }
    for (SchemaFacts schema : before.schemaFacts()) {
      boolean own = schema.access() != null && from.contains(schema.access().owner());
      if (own && schema.oid() >= FIRST_NORMAL_OID) {
        drop(ObjectKind.SCHEMA, null, schema.name(), statement);
      }
    }
  }

  private void drop(ObjectKind kind, String schema, String name, DropOwned statement) {
    ObjectName object = new ObjectName(schema, name, statement.position());
    new DropPlanner(draft)
        .plan(
            new DropObjects(
                kind, List.of(object), true, statement.cascade(), false, statement.position()));
  }

  private boolean isOf(Set<Integer> from, int oid) {
    return from.contains(draft.access(oid).owner());
  }

  /** What was granted to them, and what their objects were to begin with. */
  private void revoke(DropOwned statement, Set<Integer> from) {
    for (int oid : recorded()) {
      Access access = draft.access(oid);
      if (!from.contains(access.owner())) {
        AccessGrant.Target target = target(oid);
        for (int role : from) {
          if (concerns(access, role)) {
            Grant revoke = AccessGrant.revokeAll(roles.name(role), statement.position());
            AccessGrant grant =
                new AccessGrant(
                    revoke,
                    roles,
                    draft.context.currentUser(),
                    draft.context.sessionUser(),
                    draft.context.notices());
            grant.check();
            access = grant.apply(target, access, target.kind().all());
          }
        }
        draft.setAccess(oid, access);
      }
    }
    for (SchemaFacts schema : draft.schema.schemaFacts()) {
      List<DefaultAccess> left = new ArrayList<>();
      for (DefaultAccess access : draft.defaults(schema.name())) {
        if (!from.contains(access.role())) {
          List<Access.Item> items =
              access.items().stream().filter(i -> !from.contains(i.grantee())).toList();
          left.add(new DefaultAccess(access.role(), access.kind(), items));
        }
      }
      if (!left.equals(draft.defaults(schema.name()))) {
        draft.setDefaults(schema.name(), left);
      }
    }
  }

  private static boolean concerns(Access access, int role) {
    boolean whole =
        access.items() != null && access.items().stream().anyMatch(i -> i.grantee() == role);
    return whole
        || access.columns().values().stream()
            .flatMap(List::stream)
            .anyMatch(i -> i.grantee() == role);
  }

  private AccessGrant.Target target(int oid) {
    Schema schema = draft.schema;
    for (SchemaFacts facts : schema.schemaFacts()) {
      if (facts.oid() == oid) {
        return new AccessGrant.Target(oid, Kind.SCHEMA, "schema", facts.name());
      }
    }
    for (Relation relation : schema.relations()) {
      if (relation.oid() == oid) {
        return new AccessGrant.Target(oid, Kind.TABLE, relation.word(), relation.name());
      }
    }
    for (Sequence sequence : schema.sequences()) {
      if (sequence.oid() == oid) {
        return new AccessGrant.Target(oid, Kind.SEQUENCE, "sequence", sequence.name());
      }
    }
    for (Routine routine : schema.routines()) {
      if (routine.oid() == oid) {
        return new AccessGrant.Target(oid, Kind.FUNCTION, "function", routine.name());
      }
    }
    String type = schema.type(oid).map(t -> t.facts().name()).orElse(Integer.toString(oid));
    return new AccessGrant.Target(oid, Kind.TYPE, "type", type);
  }

  /** What has an owner or a list on record. */
  private Set<Integer> recorded() {
    Set<Integer> found = new TreeSet<>();
    for (SchemaFacts schema : draft.schema.schemaFacts()) {
      found.addAll(schema.objects().keySet());
      if (schema.access() != null) {
        found.add(schema.oid());
      }
    }
    return found;
  }

  private Set<Integer> roles(List<RoleName> names, String what) {
    Set<Integer> found = new TreeSet<>();
    names.forEach(name -> found.add(oid(name)));
    int user = roles.oid(draft.context.currentUser());
    for (int role : found) {
      if (!roles.mayActAs(user, role)) {
        throw denied(what);
      }
    }
    return found;
  }

  private static SqlFault denied(String what) {
    return new SqlFault(SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to " + what);
  }

  private void refusePinned(Set<Integer> found, String what) {
    for (int role : found) {
      if (Integer.toUnsignedLong(role) < FIRST_NORMAL_OID) {
        throw new SqlFault(
            SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
            "cannot "
                + what
                + "role "
                + roles.name(role)
                + " because they are required by the database system");
      }
    }
  }

  private int oid(RoleName name) {
    String role =
        switch (name.kind()) {
          case NAMED -> name.name();
          case CURRENT_USER, CURRENT_ROLE -> draft.context.currentUser();
          case SESSION_USER -> draft.context.sessionUser();
          case PUBLIC -> "public";
        };
    int oid = roles.oid(role);
    if (oid == 0) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
    }
    return oid;
  }
}
