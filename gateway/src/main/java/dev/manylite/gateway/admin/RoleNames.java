package dev.manylite.gateway.admin;

import dev.manylite.gateway.session.Session;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.RoleName;

/** CURRENT_USER and its kin as names. */
final class RoleNames {
  private RoleNames() {}

  static String resolve(Session session, RoleName role) {
    return switch (role.kind()) {
      case NAMED -> role.name();
      case CURRENT_USER, CURRENT_ROLE -> session.user().current();
      case SESSION_USER -> session.user().session();
      case PUBLIC ->
          throw new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"public\" does not exist");
    };
  }
}
