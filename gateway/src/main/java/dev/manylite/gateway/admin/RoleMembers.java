package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.Membership;
import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.gateway.session.Session;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.GrantRole;
import dev.manylite.translator.parse.tree.RoleName;
import dev.manylite.translator.schema.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** GRANT and REVOKE of membership in roles (manual, GRANT; PostgreSQL's user.c). */
final class RoleMembers {
  private static final String INVALID_GRANT = "0LP01";

  private final Session session;
  private final Roles roles;

  RoleMembers(Session session) {
    this.session = session;
    this.roles = session.services().roles();
  }

  String carryOut(GrantRole statement) {
    Role grantor =
        Privileges.requireRole(
            session,
            statement.grantedBy() == null || !statement.grant()
                ? session.user().current()
                : RoleNames.resolve(session, statement.grantedBy()));
    List<Role> members = new ArrayList<>();
    for (RoleName name : statement.members()) {
      members.add(Privileges.requireRole(session, RoleNames.resolve(session, name)));
    }
    for (Grant.Right right : statement.roles()) {
      if (!right.columns().isEmpty()) {
        throw new SqlFault(INVALID_GRANT, "column names cannot be included in GRANT/REVOKE ROLE");
      }
      Role role = Privileges.requireRole(session, right.name());
      if (statement.grant()) {
        add(role, members, grantor, statement.option());
      } else {
        remove(role, members, statement.option());
      }
    }
    return statement.grant() ? "GRANT ROLE" : "REVOKE ROLE";
  }

  void add(Role role, List<Role> members, Role grantor, boolean admin) {
    if (members.isEmpty()) {
      return;
    }
    requireRight(role, grantor);
    if (role.oid() == Access.DATABASE_OWNER) {
      throw new SqlFault(
          SqlState.INTERNAL_ERROR, "role \"" + role.name() + "\" cannot have explicit members");
    }
    Role user = Privileges.current(session);
    if (grantor.oid() != user.oid() && !user.superuser()) {
      throw Privileges.denied("must be superuser to set grantor");
    }
    for (Role member : members) {
      if (member.oid() == Access.DATABASE_OWNER) {
        throw new SqlFault(
            SqlState.INTERNAL_ERROR,
            "role \"" + member.name() + "\" cannot be a member of any role");
      }
      if (roles.reached(role.oid()).contains(member.oid())) {
        throw new SqlFault(
            INVALID_GRANT,
            "role \"" + role.name() + "\" is a member of role \"" + member.name() + '"');
      }
      Optional<Membership> known = find(role, member);
      if (known.isPresent() && (!admin || known.get().adminOption())) {
        session
            .notices()
            .notice(
                "role \""
                    + member.name()
                    + "\" is already a member of role \""
                    + role.name()
                    + '"');
      } else {
        roles.save(new Membership(role.oid(), member.oid(), grantor.oid(), admin));
      }
    }
  }

  void remove(Role role, List<Role> members, boolean adminOption) {
    if (members.isEmpty()) {
      return;
    }
    requireRight(role, Privileges.current(session));
    for (Role member : members) {
      Optional<Membership> known = find(role, member);
      if (known.isEmpty()) {
        session
            .notices()
            .warning(
                SqlState.WARNING,
                "role \"" + member.name() + "\" is not a member of role \"" + role.name() + '"');
      } else if (adminOption) {
        int grantor = known.get().grantor();
        roles.save(new Membership(role.oid(), member.oid(), grantor, false));
      } else {
        roles.drop(known.get());
      }
    }
  }

  private void requireRight(Role role, Role grantor) {
    Role user = Privileges.current(session);
    if (role.superuser()) {
      Privileges.requireSuperuser(session, "must be superuser to alter superusers");
    } else if (!user.superuser()
        && !user.createRole()
        && !RoleMembers.administers(session, grantor, role)) {
      throw Privileges.denied("must have admin option on role \"" + role.name() + '"');
    }
  }

  /** A role administers itself in its own session. */
  private static boolean administers(Session session, Role grantor, Role role) {
    return grantor.superuser()
        || grantor.oid() == role.oid() && grantor.name().equals(session.user().session())
        || session.roles().administers(grantor.oid(), role.oid());
  }

  private Optional<Membership> find(Role role, Role member) {
    return roles.memberships().stream()
        .filter(m -> m.role() == role.oid() && m.member() == member.oid())
        .findFirst();
  }
}
