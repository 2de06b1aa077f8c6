package dev.manylite.translator.ddl;

import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
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
    if (!owns(oid)) {
      throw new SqlFault(SqlState.INSUFFICIENT_PRIVILEGE, "must be owner of " + object);
    }
  }

  /** Whether the user may act as the owner. */
  boolean owns(int oid) {
    Roles roles = draft.context.roles();
    return roles.mayActAs(roles.oid(draft.context.currentUser()), draft.access(oid).owner());
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
    boolean ownsSchema = draft.schema.schema(schema).map(s -> owns(s.oid())).orElse(false);
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
      int role = privilege.role() == 0 ? roles.oid(draft.context.currentUser()) : privilege.role();
      if (!roles.superuser(role) && !privilege.isGranted(roles.inherited(role), draft.schema)) {
        throw privilege.denied();
      }
    }
  }

  /** Of a relation, with the sequences that its columns own. */
  void change(Relation relation, String role) {
    change(relation.oid(), relation.schema(), role);
    for (Sequence sequence : draft.schema.sequences()) {
      if (sequence.isOwnedBy(relation)) {
        follow(sequence, relation);
      }
    }
  }

  /**
   * @throws SqlFault 0A000 of a sequence that a column owns
   */
  void change(Sequence sequence, String role) {
    boolean changes =
        draft.access(sequence.oid()).owner() != draft.context.roles().oid(newOwner(role));
    if (changes && sequence.ownerTable() != null) {
      throw SequencePlanner.linked(
          sequence, "cannot change owner of sequence \"" + sequence.name() + '"');
    }
    change(sequence.oid(), sequence.schema(), role);
  }

  /** An index stays with its table's owner. */
  void changeIndex(Relation table, String index, String role) {
    if (draft.access(table.oid()).owner() != draft.context.roles().oid(newOwner(role))) {
      draft.notice(
          new Notice(
              "WARNING",
              SqlState.WRONG_OBJECT_TYPE,
              "cannot change owner of index \"" + index + '"',
              null,
              "Change the ownership of the index's table, instead."));
    }
  }

  /** A sequence that belongs to a table's column has the table's owner. */
  void follow(Sequence sequence, Relation table) {
    Access access = draft.access(sequence.oid());
    int owner = draft.access(table.oid()).owner();
    if (access.owner() != owner) {
      draft.setAccess(sequence.oid(), access.withOwner(owner));
    }
  }

  /** ALTER … OWNER TO: whoever is to own it must be allowed to create in its schema. */
  void change(int oid, String schema, String role) {
    String owner = newOwner(role);
    Access before = draft.access(oid);
    int changed = draft.context.roles().oid(owner);
    if (before.owner() != changed) {
      if (schema != null) {
        draft.schema.schema(schema).ifPresent(facts -> requireCreate(owner, facts));
      }
      draft.setAccess(oid, before.withOwner(changed));
    }
  }

  /**
   * @throws SqlFault 42501 where the role may not create in the schema; a superuser gives anything
   */
  void requireCreate(String role, SchemaFacts schema) {
    Roles roles = draft.context.roles();
    boolean allowed =
        roles.superuser(draft.context.currentUser())
            || roles.superuser(role)
            || draft
                .access(schema.oid())
                .allows(roles.inherited(roles.oid(role)), Privilege.CREATE, Access.Kind.SCHEMA);
    if (!allowed) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for schema " + schema.name());
    }
  }

  /**
   * @throws SqlFault 42501
   */
  void requireInDatabase(Privilege privilege) {
    Roles roles = draft.context.roles();
    String user = draft.context.currentUser();
    if (!roles.superuser(user)
        && !roles
            .database()
            .allows(roles.inherited(roles.oid(user)), privilege, Access.Kind.DATABASE)) {
      String database = draft.schema.database();
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          privilege == Privilege.TEMPORARY
              ? "permission denied to create temporary tables in database \"" + database + '"'
              : "permission denied for database " + database);
    }
  }

  /** Of the current database. */
  void requireDatabase() {
    Roles roles = draft.context.roles();
    if (!roles.mayActAs(roles.oid(draft.context.currentUser()), roles.database().owner())) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE, "must be owner of database " + draft.schema.database());
    }
  }

  /** To make something that calls the function later. */
  void requireExecute(Routine routine) {
    require(List.of(RequiredPrivilege.ofRoutine(routine)));
  }

  /**
   * @throws SqlFault 42501 where the user may not make functions in the language
   */
  void requireLanguage(String language) {
    int oid = Language.named(language).orElseThrow().oid();
    Roles roles = draft.context.roles();
    String user = draft.context.currentUser();
    if (!roles.superuser(user)
        && !draft
            .access(oid)
            .allows(roles.inherited(roles.oid(user)), Privilege.USAGE, Access.Kind.LANGUAGE)) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for language " + language);
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
    Roles roles = draft.context.roles();
    if (!roles.isMember(roles.oid(draft.context.currentUser()), roles.oid(role))) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE, "must be member of role \"" + role + "\"");
    }
    return role;
  }
}
