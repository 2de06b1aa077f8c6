package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** The session's prepared statements (manual, 54.15). */
final class PgPreparedStatements implements SystemRelation {
  @Override
  public String name() {
    return "pg_prepared_statements";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.PreparedEntry statement : context.preparedStatements()) {
      rows.next()
          .set("name", statement.name())
          .set("statement", statement.statement())
          .set("prepare_time", statement.prepareTime())
          .set("parameter_types", statement.parameterTypes())
          .set("from_sql", statement.fromSql())
          .set("generic_plans", 0)
          .set("custom_plans", 0);
    }
  }
}
