package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.auth.DatabaseRights;
import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;
import dev.manylite.translator.schema.Access;
import java.util.LinkedHashSet;
import java.util.Set;

/** The server's roles, seen from a session's database, whose owner is in pg_database_owner. */
public final class SessionRoles implements dev.manylite.translator.schema.Roles {
  private final Roles roles;
  private final DatabaseRights rights;
  private final String database;
  private Known known;

  /** The database's access when roles had changed that often. */
  private record Known(Access access, int changes) {}

  public SessionRoles(Roles roles, DatabaseRights rights, String database) {
    this.roles = roles;
    this.rights = rights;
    this.database = database;
  }

  @Override
  public int oid(String name) {
    return roles.find(name).map(Role::oid).orElse(0);
  }

  @Override
  public String name(int oid) {
    return roles.find(oid).map(Role::name).orElse(null);
  }

  @Override
  public boolean superuser(String name) {
    return roles.find(name).map(Role::superuser).orElse(false);
  }

  @Override
  public boolean superuser(int oid) {
    return roles.find(oid).map(Role::superuser).orElse(false);
  }

  @Override
  public Set<Integer> inherited(int role) {
    return withOwnership(roles.inherited(role));
  }

  @Override
  public Set<Integer> memberships(int role) {
    return withOwnership(roles.reached(role));
  }

  @Override
  public boolean administers(int role, int of) {
    return roles.administers(role, of);
  }

  private Set<Integer> withOwnership(Set<Integer> found) {
    if (!found.contains(database().owner())) {
      return found;
    }
    Set<Integer> all = new LinkedHashSet<>(found);
    all.add(Access.DATABASE_OWNER);
    return all;
  }

  @Override
  public Access database() {
    Known now = known;
    if (now == null || now.changes != roles.changes()) {
      now = new Known(rights.of(database), roles.changes());
      known = now;
    }
    return now.access;
  }
}
