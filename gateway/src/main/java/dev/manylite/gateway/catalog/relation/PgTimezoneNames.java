package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.type.value.Zone;
import dev.manylite.translator.type.value.Zones;
import java.time.Instant;

/** Time zones as they are now (manual, 54.32). */
final class PgTimezoneNames implements SystemRelation {
  @Override
  public String name() {
    return "pg_timezone_names";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    Instant now = context.now();
    for (Zone zone : Zones.all()) {
      rows.next()
          .set("name", zone.name())
          .set("abbrev", zone.abbreviation(now))
          .set("utc_offset", OffsetText.of(zone.rules().getOffset(now).getTotalSeconds()))
          .set("is_dst", zone.rules().isDaylightSavings(now));
    }
  }
}
