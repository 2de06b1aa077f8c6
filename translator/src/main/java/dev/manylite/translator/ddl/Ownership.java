package dev.manylite.translator.ddl;

import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaType;
import java.util.List;

/** Only an owner, and a superuser, changes an object or gives it away (manual, 5.7). */
final class Ownership {
  private final Draft draft;

  Ownership(Draft draft) {
    this.draft = draft;
  }

  /**
   * @param object as the message names it: {@code table t}
   * @throws SqlFault 42501
   */
  void require(int oid, String object) {
    String user = draft.context.currentUser();
    if (!draft.context.roles().superuser(user)
        && draft.access(oid).owner() != draft.context.roles().oid(user)) {
      throw new SqlFault(SqlState.INSUFFICIENT_PRIVILEGE, "must be owner of " + object);
    }
  }

  /** Of a table or view, materialized or not. */
  void require(Relation relation) {
    require(relation.oid(), relation.word() + " " + relation.name());
  }

  /** For what belongs to a relation: its rules, triggers, columns and constraints. */
  void requireOfPart(Relation relation) {
    require(relation.oid(), "relation " + relation.name());
  }

  void require(Routine routine) {
    require(routine.oid(), "function " + routine.name());
  }

  void require(SchemaType type) {
    require(type.oid(), "type " + type.type().sqlName());
  }

  /** A schema's owner may drop what is in it. */
  void requireToDrop(int oid, String schema, String object) {
    int user = draft.context.roles().oid(draft.context.currentUser());
    boolean ownsSchema =
        draft.schema.schema(schema).map(s -> draft.access(s.oid()).owner() == user).orElse(false);
    if (!ownsSchema) {
      require(oid, object);
    }
  }

  /**
   * @param columns on which it is enough; empty for the whole relation
   * @throws SqlFault 42501
   */
  void require(Relation relation, Privilege privilege, List<Integer> columns) {
    require(List.of(RequiredPrivilege.of(0, relation, privilege, columns)));
  }

  /**
   * What a query takes that is run by the statement.
   *
   * @throws SqlFault 42501
   */
  void require(List<RequiredPrivilege> privileges) {
    Roles roles = draft.context.roles();
    for (RequiredPrivilege privilege : privileges) {
      String user =
          privilege.role() == 0 ? draft.context.currentUser() : roles.name(privilege.role());
      boolean superuser = user != null && roles.superuser(user);
      int role = privilege.role() == 0 ? roles.oid(user) : privilege.role();
      if (!superuser && !privilege.isGranted(role, draft.schema)) {
        throw privilege.denied();
      }
    }
  }

  /** ALTER … OWNER TO. */
  void change(int oid, String role) {
    String owner = newOwner(role);
    Access before = draft.access(oid);
    int changed = draft.context.roles().oid(owner);
    if (before.owner() != changed) {
      draft.setAccess(oid, before.withOwner(changed));
    }
  }

  /** The role that a word means, if the session may make it an owner. */
  String newOwner(String word) {
    String role =
        switch (word) {
          case "current_user", "current_role" -> draft.context.currentUser();
          case "session_user" -> draft.context.sessionUser();
          default -> word;
        };
    if (draft.context.roles().oid(role) == 0) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
    }
    String user = draft.context.currentUser();
    if (!draft.context.roles().superuser(user) && !role.equals(user)) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE, "must be member of role \"" + role + "\"");
    }
    return role;
  }
}
