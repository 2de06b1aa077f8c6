package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.CatalogContext.StoredSettingEntry;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What ALTER ROLE and ALTER DATABASE have set (manual, 53.15). */
final class PgDbRoleSetting implements SystemRelation {
  @Override
  public String name() {
    return "pg_db_role_setting";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  private record Of(int database, int role) {}

  @Override
  public void rows(CatalogContext context, Rows rows) {
    Map<Of, List<Object>> settings = new LinkedHashMap<>();
    for (StoredSettingEntry setting : context.storedSettings()) {
      settings
          .computeIfAbsent(new Of(setting.database(), setting.role()), of -> new ArrayList<>())
          .add(setting.name() + "=" + setting.value());
    }
    settings.forEach(
        (of, texts) ->
            rows.next()
                .set("setdatabase", of.database())
                .set("setrole", of.role())
                .set("setconfig", texts));
  }
}
