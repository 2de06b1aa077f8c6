package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Roles with their passwords' verifiers (manual, 53.8). */
final class PgAuthid implements SystemRelation {
  @Override
  public String name() {
    return "pg_authid";
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
          .set("rolinherit", role.inherit())
          .set("rolcreaterole", role.createRole())
          .set("rolcreatedb", role.createDatabase())
          .set("rolcanlogin", role.canLogin())
          .set("rolreplication", role.replication())
          .set("rolbypassrls", role.bypassRowSecurity())
          .set("rolconnlimit", role.connectionLimit())
          .set("rolpassword", role.password())
          .set("rolvaliduntil", role.validUntil());
    }
  }
}
