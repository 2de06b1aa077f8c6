package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.type.value.Zones;
import java.time.Instant;
import java.util.Locale;

/** Abbreviations that timestamps may have (manual, 54.31). */
final class PgTimezoneAbbrevs implements SystemRelation {
  @Override
  public String name() {
    return "pg_timezone_abbrevs";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    Instant now = context.now();
    Zones.abbreviations()
        .forEach(
            (name, abbreviation) -> {
              long micros = now.getEpochSecond() * 1_000_000;
              boolean daylight =
                  abbreviation.zone() == null
                      ? abbreviation.daylight()
                      : abbreviation.zone().rules().isDaylightSavings(now);
              rows.next()
                  .set("abbrev", name.toUpperCase(Locale.ROOT))
                  .set("utc_offset", OffsetText.of(Zones.offsetAt(abbreviation, micros)))
                  .set("is_dst", daylight);
            });
  }
}
