package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Roles that may log in (manual, 54.35). */
final class PgUser implements SystemRelation {
  @Override
  public String name() {
    return "pg_user";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.RoleEntry role : context.roles()) {
      if (role.canLogin()) {
        rows.next()
            .set("usename", role.name())
            .set("usesysid", role.oid())
            .set("usecreatedb", role.superuser() || role.createDatabase())
            .set("usesuper", role.superuser())
            .set("userepl", role.superuser())
            .set("usebypassrls", role.superuser())
            .set("passwd", "********");
      }
    }
  }
}
