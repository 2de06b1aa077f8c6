package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Which role is a member of which (manual, 53.9). */
final class PgAuthMembers implements SystemRelation {
  @Override
  public String name() {
    return "pg_auth_members";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.MembershipEntry membership : context.memberships()) {
      rows.next()
          .set("roleid", membership.role())
          .set("member", membership.member())
          .set("grantor", membership.grantor())
          .set("admin_option", membership.adminOption());
    }
  }
}
