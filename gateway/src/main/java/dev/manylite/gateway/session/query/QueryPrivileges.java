package dev.manylite.gateway.session.query;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.gateway.session.Session;
import dev.manylite.translator.Plan;
import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the session's role may do what a plan does (manual, 5.7). */
public final class QueryPrivileges {
  private QueryPrivileges() {}

  /**
   * @param mode as LOCK TABLE has it
   * @throws SqlFault 42501 where it may not
   */
  public static void requireLock(Session session, Schema schema, Relation relation, String mode) {
    Optional<Role> user = session.services().roles().find(session.user().current());
    int role = user.map(Role::oid).orElse(-1);
    Access access = schema.access(relation.oid());
    List<Privilege> enough = new ArrayList<>(List.of(Privilege.UPDATE, Privilege.DELETE));
    enough.add(Privilege.TRUNCATE);
    if (mode.equals("ACCESS SHARE")) {
      enough.add(Privilege.SELECT);
    } else if (mode.equals("ROW EXCLUSIVE")) {
      enough.add(Privilege.INSERT);
    }
    if (!user.map(Role::superuser).orElse(false)
        && enough.stream().noneMatch(p -> access.allows(role, p, Access.Kind.TABLE))) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied for " + relation.word() + " " + relation.name());
    }
  }

  /**
   * @throws SqlFault 42501 where it may not
   */
  public static void require(Plan plan, Session session, Schema schema) {
    if (plan.privileges().isEmpty()) {
      return;
    }
    Roles roles = session.services().roles();
    Optional<Role> current = roles.find(session.user().current());
    boolean superuser = current.map(Role::superuser).orElse(false);
    int user = current.map(Role::oid).orElse(-1);
    for (RequiredPrivilege required : plan.privileges()) {
      boolean granted;
      if (required.role() == 0) {
        granted = superuser || required.isGranted(user, schema);
      } else {
        granted =
            roles.find(required.role()).map(Role::superuser).orElse(false)
                || required.isGranted(required.role(), schema);
      }
      if (!granted) {
        throw required.denied();
      }
      required.requirePopulated();
    }
  }
}
