package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Roles, passwords hidden (manual, 54.20). */
final class PgRoles implements SystemRelation {
  @Override
  public String name() {
    return "pg_roles";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.RoleEntry role : context.roles()) {
      rows.next()
          .set("oid", role.oid())
          .set("rolname", role.name())
          .set("rolsuper", role.superuser())
          .set("rolinherit", true)
          .set("rolcreaterole", role.superuser() || role.createRole())
          .set("rolcreatedb", role.superuser() || role.createDatabase())
          .set("rolcanlogin", role.canLogin())
          .set("rolreplication", role.superuser())
          .set("rolbypassrls", role.superuser())
          .set("rolconnlimit", role.connectionLimit())
          .set("rolpassword", "********");
    }
  }
}
