package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** GRANT and REVOKE on tables, their columns, sequences and schemas (PostgreSQL's aclchk.c). */
final class GrantPlanner {
  private final Draft draft;

  GrantPlanner(Draft draft) {
    this.draft = draft;
  }

  /** An object whose access list is changed. */
  private record Target(int oid, Access.Kind kind, String name, Relation relation) {}

  void plan(Grant statement) {
    if (statement.grantedBy() != null
        && !role(statement.grantedBy()).equals(draft.context.currentUser())) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "grantor must be current user");
    }
    checkPrivileges(statement);
    List<Integer> grantees = new ArrayList<>();
    for (RoleName name : statement.roles()) {
      if (name.kind() != RoleName.Kind.PUBLIC) {
        grantees.add(oid(role(name)));
      } else if (statement.grant() && statement.option()) {
        throw new SqlFault("0LP01", "grant options can only be granted to roles");
      } else {
        grantees.add(Access.PUBLIC);
      }
    }
    if (statement.kind().equals("database")) {
      // Everybody may do there what can be granted already.
      if (!statement.grant()) {
        throw SqlFault.unsupported("REVOKE on DATABASE").at(statement.position());
      }
      return;
    }
    for (Target target : targets(statement)) {
      change(target, statement, grantees);
    }
  }

  private static void checkPrivileges(Grant statement) {
    Access.Kind kind = Access.Kind.TABLE;
    if (statement.kind().equals("sequence")) {
      kind = Access.Kind.SEQUENCE;
    } else if (statement.kind().equals("schema")) {
      kind = Access.Kind.SCHEMA;
    } else if (!statement.kind().equals("table")) {
      statement.privileges().forEach(GrantPlanner::checkOfDatabase);
      return;
    }
    for (Grant.Right right : statement.privileges()) {
      boolean columns = !right.columns().isEmpty();
      if (right.name().equals("all")) {
        continue;
      }
      Privilege privilege =
          Privilege.named(right.name())
              .orElseThrow(
                  () ->
                      new SqlFault(
                          SqlState.SYNTAX_ERROR,
                          "unrecognized privilege type \"" + right.name() + "\""));
      // On a table that turns out to be a sequence, USAGE is fine.
      String all =
          columns
              ? Access.Kind.COLUMN.all()
              : kind.all() + (kind == Access.Kind.TABLE ? Privilege.USAGE.letter() : "");
      if (all.indexOf(privilege.letter()) < 0) {
        String of = columns ? "column" : kind == Access.Kind.TABLE ? "relation" : kind.word();
        throw new SqlFault("0LP01", "invalid privilege type " + privilege.name() + " for " + of);
      }
    }
  }

  private static void checkOfDatabase(Grant.Right right) {
    if (!List.of("create", "connect", "temporary", "temp").contains(right.name())) {
      boolean known = Privilege.named(right.name()).isPresent();
      String name = known ? right.name().toUpperCase(Locale.ROOT) : '"' + right.name() + '"';
      throw known
          ? new SqlFault("0LP01", "invalid privilege type " + name + " for database")
          : new SqlFault(SqlState.SYNTAX_ERROR, "unrecognized privilege type " + name);
    }
  }

  private List<Target> targets(Grant statement) {
    List<Target> targets = new ArrayList<>();
    for (ObjectName name : statement.objects()) {
      if (statement.kind().equals("schema") || statement.inSchemas()) {
        SchemaFacts facts =
            draft
                .schema
                .schema(name.name())
                .orElseThrow(
                    () ->
                        new SqlFault(
                            SqlState.INVALID_SCHEMA_NAME,
                            "schema \"" + name.name() + "\" does not exist"));
        if (statement.inSchemas()) {
          targets.addAll(targetsIn(facts.name(), statement.kind()));
        } else {
          targets.add(new Target(facts.oid(), Access.Kind.SCHEMA, facts.name(), null));
        }
      } else {
        targets.add(target(name, statement.kind().equals("sequence")));
      }
    }
    return targets;
  }

  private List<Target> targetsIn(String schema, String kind) {
    List<Target> targets = new ArrayList<>();
    if (kind.equals("table")) {
      draft.schema.relations().stream()
          .filter(r -> r.schema().equals(schema))
          .forEach(r -> targets.add(new Target(r.oid(), Access.Kind.TABLE, r.name(), r)));
    } else {
      draft.schema.sequences().stream()
          .filter(s -> s.schema().equals(schema))
          .forEach(s -> targets.add(new Target(s.oid(), Access.Kind.SEQUENCE, s.name(), null)));
    }
    return targets;
  }

  private Target target(ObjectName name, boolean sequence) {
    Relation relation = draft.schema.relation(name.schema(), name.name()).orElse(null);
    if (relation == null) {
      Sequence found =
          draft
              .schema
              .sequence(name.schema(), name.name())
              .orElseThrow(() -> Lookup.missingRelation(name));
      return new Target(found.oid(), Access.Kind.SEQUENCE, found.name(), null);
    }
    if (sequence) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "\"" + relation.name() + "\" is not a sequence");
    }
    if (relation.kind() == Relation.Kind.SYSTEM) {
      throw SqlFault.unsupported("GRANT and REVOKE on a system catalog").at(name.position());
    }
    return new Target(relation.oid(), Access.Kind.TABLE, relation.name(), relation);
  }

  private void change(Target target, Grant statement, List<Integer> grantees) {
    if (statement.privileges().isEmpty()) {
      changeWhole(target, target.kind.all(), true, statement, grantees);
      return;
    }
    StringBuilder whole = new StringBuilder();
    for (Grant.Right right : statement.privileges()) {
      if (!right.columns().isEmpty()) {
        changeColumns(target, right, statement, grantees);
      } else {
        whole.append(Privilege.named(right.name()).orElseThrow().letter());
      }
    }
    if (whole.length() > 0) {
      changeWhole(target, ordered(whole.toString()), false, statement, grantees);
    }
  }

  private void changeWhole(
      Target target, String privileges, boolean all, Grant statement, List<Integer> grantees) {
    String wanted = privileges;
    if (target.kind == Access.Kind.TABLE && wanted.indexOf(Privilege.USAGE.letter()) >= 0) {
      throw new SqlFault("0LP01", "invalid privilege type USAGE for table");
    }
    if (target.kind == Access.Kind.SEQUENCE) {
      wanted = common(privileges, target.kind.all());
      if (!wanted.equals(privileges)) {
        draft.notice(
            new Notice(
                "WARNING",
                "0LP01",
                "sequence \""
                    + target.name
                    + "\" only supports USAGE, SELECT, and UPDATE privileges",
                null,
                null));
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    Access before = draft.access(target.oid);
    Access.Kind kind = target.kind;
    AccessList list = new AccessList(before.effective(kind));
    Grantor grantor = grantor(target, before, list, wanted, all, statement.grant());
    list.change(statement, grantees, grantor.role, grantor.privileges, before.owner());
    Access changed = before.withItems(list.items());
    if (!statement.grant() && target.relation != null) {
      // What is revoked from a table is revoked from its columns too.
      for (int number : before.columns().keySet()) {
        AccessList column = new AccessList(before.columns().get(number));
        column.change(statement, grantees, grantor.role, grantor.privileges, before.owner());
        changed = changed.withColumn(number, column.items());
      }
    }
    draft.setAccess(target.oid, changed);
  }

  private void changeColumns(
      Target target, Grant.Right right, Grant statement, List<Integer> grantees) {
    if (target.relation == null) {
      throw new SqlFault("0LP01", "column privileges are only valid for relations");
    }
    String privileges =
        right.name().equals("all")
            ? Access.Kind.COLUMN.all()
            : Character.toString(Privilege.named(right.name()).orElseThrow().letter());
    for (String name : right.columns()) {
      int number = Lookup.column(target.relation, name).number();
      Access before = draft.access(target.oid);
      AccessList list = new AccessList(before.columns().getOrDefault(number, List.of()));
      Grantor grantor =
          grantor(
              target,
              before,
              new AccessList(before.effective(target.kind)),
              privileges,
              right.name().equals("all"),
              statement.grant());
      list.change(statement, grantees, grantor.role, grantor.privileges, before.owner());
      draft.setAccess(target.oid, before.withColumn(number, list.items()));
    }
  }

  /**
   * In whose name it is done.
   *
   * @param privileges those that it may be done with
   */
  private record Grantor(int role, String privileges) {}

  /** The owner, where the user may act as such; else the user, as far as grant options go. */
  private Grantor grantor(
      Target target, Access access, AccessList list, String wanted, boolean all, boolean grant) {
    String user = draft.context.currentUser();
    int role = oid(user);
    if (draft.context.roles().superuser(user) || role == access.owner()) {
      return new Grantor(access.owner(), wanted);
    }
    String may = common(wanted, list.grantable(role));
    if (may.isEmpty() && !list.anythingOf(role, target.kind.all())) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied for "
              + (target.relation == null ? target.kind.word() : target.relation.word())
              + " "
              + target.name);
    }
    String verb = grant ? "were granted" : "could be revoked";
    if (may.isEmpty()) {
      warn(grant ? "01007" : "01006", "no privileges " + verb + " for \"" + target.name + '"');
    } else if (!all && !may.equals(wanted)) {
      warn(grant ? "01007" : "01006", "not all privileges " + verb + " for \"" + target.name + '"');
    }
    return new Grantor(role, may);
  }

  private void warn(String state, String message) {
    draft.notice(new Notice("WARNING", state, message, null, null));
  }

  private static String common(String one, String other) {
    StringBuilder found = new StringBuilder();
    for (char letter : one.toCharArray()) {
      if (other.indexOf(letter) >= 0) {
        found.append(letter);
      }
    }
    return found.toString();
  }

  private static String ordered(String letters) {
    StringBuilder found = new StringBuilder();
    Privilege.of(letters).forEach(p -> found.append(p.letter()));
    return found.toString();
  }

  private String role(RoleName name) {
    return switch (name.kind()) {
      case NAMED -> name.name();
      case CURRENT_USER, CURRENT_ROLE -> draft.context.currentUser();
      case SESSION_USER -> draft.context.sessionUser();
      case PUBLIC -> name.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private int oid(String role) {
    int oid = draft.context.roles().oid(role);
    if (oid == 0) {
      throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
    }
    return oid;
  }
}
