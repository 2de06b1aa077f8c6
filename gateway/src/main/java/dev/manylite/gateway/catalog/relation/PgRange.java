package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Facts;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.RangeType;

/** Range types (manual, 53.42). */
final class PgRange implements SystemRelation {
  @Override
  public String name() {
    return "pg_range";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (String[] fact : Facts.read("ranges.tsv")) {
      RangeType type = (RangeType) Types.byOid(Integer.parseInt(fact[0])).orElseThrow();
      rows.next()
          .set("rngtypid", type.oid())
          .set("rngsubtype", type.subtype().oid())
          .set("rngmultitypid", type.multirange().oid())
          .set("rngsubopc", Long.valueOf(fact[1]))
          .set("rngcanonical", Long.valueOf(fact[2]))
          .set("rngsubdiff", Long.valueOf(fact[3]));
    }
  }
}
