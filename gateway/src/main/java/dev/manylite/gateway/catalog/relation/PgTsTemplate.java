package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import java.util.List;

/** What dictionaries are made from (manual, 53.60). */
final class PgTsTemplate implements SystemRelation {
  private record Template(int oid, String name, int init, int lexize) {}

  private static final List<Template> ALL =
      List.of(
          new Template(3727, "simple", 3725, 3726),
          new Template(3730, "synonym", 3728, 3729),
          new Template(3733, "ispell", 3731, 3732),
          new Template(3742, "thesaurus", 3740, 3741),
          new Template(13150, "snowball", 13148, 13149));

  static int oid(String name) {
    return ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow().oid();
  }

  @Override
  public String name() {
    return "pg_ts_template";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    int namespace = new CatalogOids(context.schema()).namespace("pg_catalog");
    for (Template template : ALL) {
      rows.next()
          .set("oid", template.oid())
          .set("tmplname", template.name())
          .set("tmplnamespace", namespace)
          .set("tmplinit", template.init())
          .set("tmpllexize", template.lexize());
    }
  }
}
