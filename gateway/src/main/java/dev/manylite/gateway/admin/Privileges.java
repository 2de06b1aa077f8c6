package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.session.Session;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** What the session's role may do. */
final class Privileges {
  private Privileges() {}

  static void requireCreateDatabase(Session session) {
    Role role = current(session);
    if (!role.superuser() && !role.createDatabase()) {
      throw denied("permission denied to create database");
    }
  }

  static void requireCreateRole(Session session, String message) {
    Role role = current(session);
    if (!role.superuser() && !role.createRole()) {
      throw denied(message);
    }
  }

  static void requireSuperuser(Session session, String message) {
    if (!current(session).superuser()) {
      throw denied(message);
    }
  }

  /**
   * @throws SqlFault 42704 where there is no such role
   */
  static Role requireRole(Session session, String name) {
    return session
        .services()
        .roles()
        .find(name)
        .orElseThrow(
            () -> new SqlFault(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist"));
  }

  static Role current(Session session) {
    return requireRole(session, session.user().current());
  }

  static SqlFault denied(String message) {
    return new SqlFault(SqlState.INSUFFICIENT_PRIVILEGE, message);
  }
}
