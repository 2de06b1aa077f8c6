package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.auth.Role;
import dev.manylite.gateway.auth.Roles;

/** The server's roles as schema changes see them. */
public final class SessionRoles implements dev.manylite.translator.ddl.Roles {
  private final Roles roles;

  public SessionRoles(Roles roles) {
    this.roles = roles;
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
}
