package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterDefaultPrivileges;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.schema.Access.Item;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.DefaultAccess;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** ALTER DEFAULT PRIVILEGES (PostgreSQL's aclchk.c). */
final class DefaultPrivilegesPlanner {
  private final Draft draft;
  private final AlterDefaultPrivileges statement;
  private final AccessGrant grant;
  private final Kind kind;

  DefaultPrivilegesPlanner(Draft draft, AlterDefaultPrivileges statement) {
    this.draft = draft;
    this.statement = statement;
    this.kind = Kind.valueOf(statement.grant().kind().toUpperCase(Locale.ROOT));
    this.grant =
        new AccessGrant(
            statement.grant(),
            draft.context.roles(),
            draft.context.currentUser(),
            draft.context.sessionUser(),
            draft.context.notices());
  }

  void plan() {
    grant.check();
    String privileges = grant.whole(kind);
    if (kind == Kind.TABLE && privileges.indexOf(Privilege.USAGE.letter()) >= 0) {
      throw new SqlFault("0LP01", "invalid privilege type USAGE for relation");
    }
    for (String role : roles()) {
      for (ObjectName name : statement.schemas()) {
        if (kind == Kind.SCHEMA) {
          throw new SqlFault(
              "0LP01", "cannot use IN SCHEMA clause when using GRANT/REVOKE ON SCHEMAS");
        }
        SchemaFacts schema =
            draft
                .schema
                .schema(name.name())
                .orElseThrow(
                    () ->
                        new SqlFault(
                            SqlState.INVALID_SCHEMA_NAME,
                            "schema \"" + name.name() + "\" does not exist"));
        new Ownership(draft).requireCreate(role, schema);
        change(draft.context.roles().oid(role), schema.name(), privileges);
      }
      if (statement.schemas().isEmpty()) {
        change(draft.context.roles().oid(role), Schema.PG_CATALOG, privileges);
      }
    }
  }

  private List<String> roles() {
    List<String> found = new ArrayList<>();
    for (RoleName name : statement.of()) {
      if (name.kind() == RoleName.Kind.PUBLIC) {
        throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"public\" does not exist");
      }
      found.add(
          name.kind() == RoleName.Kind.NAMED
              ? name.name()
              : name.kind() == RoleName.Kind.SESSION_USER
                  ? draft.context.sessionUser()
                  : draft.context.currentUser());
    }
    if (found.isEmpty()) {
      found.add(draft.context.currentUser());
    }
    Roles known = draft.context.roles();
    int user = known.oid(draft.context.currentUser());
    for (String role : found) {
      if (known.oid(role) == 0) {
        throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + role + "\" does not exist");
      }
      if (!known.isMember(user, known.oid(role))) {
        throw new SqlFault(
            SqlState.INSUFFICIENT_PRIVILEGE, "must be member of role \"" + role + '"');
      }
    }
    return found;
  }

  private void change(int role, String schema, String privileges) {
    boolean everywhere = schema.equals(Schema.PG_CATALOG);
    List<Item> usual = everywhere ? kind.initial(role) : List.of();
    List<DefaultAccess> all = new ArrayList<>();
    List<Item> before = usual;
    for (DefaultAccess access : draft.defaults(schema)) {
      if (access.is(role, kind)) {
        before = access.items();
      } else {
        all.add(access);
      }
    }
    List<Item> after = grant.applyToDefaults(role, before, privileges);
    if (!Set.copyOf(after).equals(Set.copyOf(usual))) {
      all.add(new DefaultAccess(role, kind, after));
    }
    draft.setDefaults(schema, all);
  }
}
