package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Sessions (manual, 28.2.3). */
final class PgStatActivity implements SystemRelation {
  @Override
  public String name() {
    return "pg_stat_activity";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.ActivityEntry session : context.activity()) {
      rows.next()
          .set("datid", session.databaseOid())
          .set("datname", session.database())
          .set("pid", session.pid())
          .set("usesysid", session.roleOid())
          .set("usename", session.role())
          .set("application_name", session.application())
          .set("client_addr", session.clientAddress())
          .set("client_port", session.clientPort())
          .set("backend_start", session.backendStart())
          .set("xact_start", session.transactionStart())
          .set("query_start", session.queryStart())
          .set("state", session.state())
          .set("query", session.query())
          .set("backend_type", "client backend");
    }
  }
}
