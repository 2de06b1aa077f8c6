package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Settings as the session has them (manual, 54.24). */
final class PgSettings implements SystemRelation {
  @Override
  public String name() {
    return "pg_settings";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.SettingEntry setting : context.settings()) {
      rows.next()
          .set("name", setting.name())
          .set("setting", setting.setting())
          .set("unit", setting.unit())
          .set("category", setting.category())
          .set("short_desc", setting.shortDescription())
          .set("extra_desc", setting.extraDescription())
          .set("context", setting.context())
          .set("vartype", setting.type())
          .set("source", setting.source())
          .set("min_val", setting.minimum())
          .set("max_val", setting.maximum())
          .set("enumvals", setting.enumValues())
          .set("boot_val", setting.bootValue())
          .set("reset_val", setting.resetValue())
          .set("pending_restart", false);
    }
  }
}
