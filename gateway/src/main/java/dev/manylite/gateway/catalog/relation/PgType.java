package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import dev.manylite.translator.type.row.RowType;

/** Types (manual, 53.64). */
final class PgType implements SystemRelation {
  @Override
  public String name() {
    return "pg_type";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    CatalogOids oids = new CatalogOids(context.schema());
    TypeFunctions functions = new TypeFunctions();
    int system = oids.namespace("pg_catalog");
    for (dev.manylite.translator.type.PgType type : Types.all()) {
      row(context, rows, type, functions, type.oid())
          .set("typnamespace", system)
          .set("typtype", kind(type));
    }
    Schema schema = context.schema();
    schema.relations().forEach(r -> rowType(context, rows, r, functions, oids));
    schema.systemRelations().forEach(r -> rowType(context, rows, r, functions, oids));
  }

  private static char kind(dev.manylite.translator.type.PgType type) {
    if (type instanceof RangeType) {
      return 'r';
    }
    if (type instanceof MultirangeType) {
      return 'm';
    }
    return type.facts().category() == 'P' ? 'p' : 'b';
  }

  /** The type of a relation's rows and the array of it. */
  private static void rowType(
      CatalogContext context,
      Rows rows,
      Relation relation,
      TypeFunctions functions,
      CatalogOids oids) {
    RowType type = context.schema().rowType(relation);
    int namespace = oids.namespace(relation.schema());
    row(context, rows, type, functions, Types.RECORD.oid())
        .set("typnamespace", namespace)
        .set("typtype", 'c')
        .set("typalign", 'd')
        .set("typrelid", relation.oid());
    row(context, rows, Types.array(type), functions, Types.array(Types.RECORD).oid())
        .set("typnamespace", namespace)
        .set("typtype", 'b')
        .set("typalign", 'd');
  }

  /**
   * @param like the type whose functions are this one's too
   */
  private static Rows.Row row(
      CatalogContext context,
      Rows rows,
      dev.manylite.translator.type.PgType type,
      TypeFunctions functions,
      int like) {
    TypeFacts facts = type.facts();
    TypeLayout layout = TypeLayout.of(type);
    Rows.Row row = rows.next();
    functions.fill(like, row);
    return row.set("oid", facts.oid())
        .set("typname", facts.name())
        .set("typowner", context.owner().oid())
        .set("typlen", facts.length())
        .set("typbyval", layout.byValue())
        .set("typcategory", facts.category())
        .set("typispreferred", facts.preferred())
        .set("typisdefined", true)
        .set("typdelim", ",")
        .set("typelem", facts.elementOid())
        .set("typarray", facts.arrayOid())
        .set("typalign", layout.alignment())
        .set("typstorage", layout.storage())
        .set("typtypmod", -1)
        .set("typcollation", layout.collation());
  }
}
