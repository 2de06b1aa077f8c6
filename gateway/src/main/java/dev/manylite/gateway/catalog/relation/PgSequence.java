package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Sequence;

/** Sequence definitions (manual, 53.47). */
final class PgSequence implements SystemRelation {
  @Override
  public String name() {
    return "pg_sequence";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Sequence sequence : context.schema().sequences()) {
      rows.next()
          .set("seqrelid", sequence.oid())
          .set("seqtypid", sequence.type().oid())
          .set("seqstart", sequence.start())
          .set("seqincrement", sequence.increment())
          .set("seqmax", sequence.max())
          .set("seqmin", sequence.min())
          .set("seqcache", sequence.cache())
          .set("seqcycle", sequence.cycle());
    }
  }
}
