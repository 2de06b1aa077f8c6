package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.Session;
import dev.manylite.translator.Plan;
import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Roles;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the session's role may do what a plan does (manual, 5.7). */
public final class QueryPrivileges {
  private QueryPrivileges() {}

  /**
   * @param mode as LOCK TABLE has it
   * @throws SqlFault 42501 where it may not
   */
  public static void requireLock(Session session, Schema schema, Relation relation, String mode) {
    Roles roles = session.roles();
    String user = session.user().current();
    Set<Integer> acting = roles.inherited(roles.oid(user));
    Access access = schema.access(relation.oid());
    List<Privilege> enough = new ArrayList<>(List.of(Privilege.UPDATE, Privilege.DELETE));
    enough.add(Privilege.TRUNCATE);
    if (mode.equals("ACCESS SHARE")) {
      enough.add(Privilege.SELECT);
    } else if (mode.equals("ROW EXCLUSIVE")) {
      enough.add(Privilege.INSERT);
    }
    if (!roles.superuser(user)
        && enough.stream().noneMatch(p -> access.allows(acting, p, Access.Kind.TABLE))) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE,
          "permission denied for " + relation.word() + " " + relation.name());
    }
  }

  /**
   * @throws SqlFault 42501 where it may not run code in the language
   */
  public static void requireLanguage(Session session, Schema schema, Language language) {
    Roles roles = session.roles();
    String user = session.user().current();
    Set<Integer> acting = roles.inherited(roles.oid(user));
    Access access = schema.access(language.oid());
    if (!roles.superuser(user) && !access.allows(acting, Privilege.USAGE, Access.Kind.LANGUAGE)) {
      throw new SqlFault(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for language " + language.word());
    }
  }

  /**
   * @throws SqlFault 42501 where it may not
   */
  public static void require(Plan plan, Session session, Schema schema) {
    if (plan.privileges().isEmpty()) {
      return;
    }
    Roles roles = session.roles();
    int user = roles.oid(session.user().current());
    for (RequiredPrivilege required : plan.privileges()) {
      int role = required.role() == 0 ? user : required.role();
      boolean granted = roles.superuser(role) || required.isGranted(roles.inherited(role), schema);
      if (!granted) {
        throw required.denied();
      }
      required.requirePopulated();
    }
  }
}
