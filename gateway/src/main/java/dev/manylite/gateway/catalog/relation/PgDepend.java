package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.ddl.Dependencies;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Dependency;
import dev.manylite.translator.schema.Dependency.Kind;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Routine;

/** What depends on what in the database, and what extensions have made (manual, 53.18). */
final class PgDepend implements SystemRelation {
  @Override
  public String name() {
    return "pg_depend";
  }

  @Override
  public void constantRows(CatalogContext context, Rows rows) {
    RecordedRows.fill(name(), rows);
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Dependency dependency : Dependencies.of(context.schema(), context.types())) {
      add(rows, dependency);
    }
    for (Routine routine : context.schema().routines()) {
      if (routine.language().equals(Routine.PLPGSQL)) {
        CatalogObject language =
            new CatalogObject(CatalogObject.PG_LANGUAGE, Language.PLPGSQL.oid(), 0);
        add(rows, new Dependency(CatalogObject.routine(routine.oid()), language, Kind.NORMAL));
      }
    }
  }

  private static void add(Rows rows, Dependency dependency) {
    rows.next()
        .set("classid", dependency.object().catalog())
        .set("objid", dependency.object().oid())
        .set("objsubid", dependency.object().part())
        .set("refclassid", dependency.on().catalog())
        .set("refobjid", dependency.on().oid())
        .set("refobjsubid", dependency.on().part())
        .set("deptype", dependency.kind().letter());
  }
}
