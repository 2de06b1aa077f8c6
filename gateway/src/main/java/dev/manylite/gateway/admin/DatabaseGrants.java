package dev.manylite.gateway.admin;

import dev.manylite.gateway.auth.DatabaseRights;
import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.translator.ddl.AccessGrant;
import dev.manylite.translator.ddl.Notice;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Grant;
import dev.manylite.translator.parse.tree.GrantOnDatabase;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.Access.Kind;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Roles;
import java.util.LinkedHashMap;
import java.util.Map;

/** Databases' owners, and what others may do in them (manual, GRANT, ALTER DATABASE). */
public final class DatabaseGrants {
  private final Session session;
  private final Roles roles;
  private final DatabaseRights rights;

  DatabaseGrants(Session session) {
    this.session = session;
    this.roles = session.roles();
    this.rights = session.services().databaseRights();
  }

  static String grant(Session session, GrantOnDatabase statement) {
    new DatabaseGrants(session).carryOut(statement.grant());
    return statement.grant().grant() ? "GRANT" : "REVOKE";
  }

  private void carryOut(Grant statement) {
    AccessGrant grant =
        new AccessGrant(
            statement, roles, session.user().current(), session.user().session(), this::tell);
    statement.objects().forEach(name -> of(name.name()));
    grant.check();
    Map<String, Access> changed = new LinkedHashMap<>();
    for (ObjectName name : statement.objects()) {
      Access before = of(name.name());
      AccessGrant.Target target = new AccessGrant.Target(0, Kind.DATABASE, "database", name.name());
      Access after = grant.apply(target, before, grant.whole(Kind.DATABASE));
      if (!after.equals(before)) {
        changed.put(name.name(), after);
      }
    }
    put(changed, statement.grant() ? "GRANT ON DATABASE" : "REVOKE ON DATABASE");
  }

  private void tell(Notice notice) {
    session.notices().warning(notice.sqlState(), notice.message());
  }

  private Access of(String name) {
    TenantId id = TenantId.of(name);
    if (!session.services().tenants().exists(id)) {
      throw id.unknown();
    }
    return rights.of(id.name());
  }

  /** It could not be undone; rather than commit it early in silence, it is refused. */
  private void put(Map<String, Access> changed, String command) {
    if (!changed.isEmpty() && session.transaction().inBlock()) {
      throw SqlFault.unsupported(command + " inside a transaction block");
    }
    changed.forEach(rights::put);
  }

  /**
   * @throws SqlFault 42501
   */
  void requireOwner(String name) {
    if (!roles.mayActAs(roles.oid(session.user().current()), of(name).owner())) {
      throw Privileges.denied("must be owner of database " + name);
    }
  }

  /**
   * @throws SqlFault 42501 where it is another's, and no template
   */
  void requireCopy(String name) {
    boolean known = session.services().tenants().exists(TenantId.of(name));
    int user = roles.oid(session.user().current());
    if (known && !roles.mayActAs(user, rights.of(name).owner())) {
      throw Privileges.denied("permission denied to copy database \"" + name + '"');
    }
  }

  void created(String name, Role owner) {
    rights.dropped(name);
    rights.put(name, Access.of(owner.oid()));
  }

  void changeOwner(String name, String owner) {
    requireOwner(name);
    Role role = Privileges.requireRole(session, owner);
    int user = roles.oid(session.user().current());
    if (!roles.isMember(user, role.oid())) {
      throw Privileges.denied("must be member of role \"" + owner + '"');
    }
    if (!Privileges.current(session).superuser() && !Privileges.current(session).createDatabase()) {
      throw Privileges.denied("permission denied to change owner of database");
    }
    Access before = of(name);
    if (before.owner() != role.oid()) {
      put(Map.of(name, before.withOwner(role.oid())), "ALTER DATABASE OWNER");
    }
  }

  /**
   * @throws SqlFault 42501 where the role may not connect
   */
  public static void requireConnect(DatabaseRights rights, Roles roles, String name, Role role) {
    Access access = rights.of(name);
    boolean allowed =
        role.superuser()
            || access == Access.NONE
            || access.allows(roles.inherited(role.oid()), Privilege.CONNECT, Kind.DATABASE);
    if (!allowed) {
      throw new SqlFault(
              SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for database \"" + name + '"')
          .withDetail("User does not have CONNECT privilege.");
    }
  }
}
