package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Facts;
import dev.manylite.gateway.catalog.RecordedCatalog;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.RangeType;
import java.util.HashMap;
import java.util.Map;

/** Range types (manual, 53.42). */
final class PgRange implements SystemRelation {
  private static final int C_COLLATION = 950;
  private static final int POSIX_COLLATION = 951;

  @Override
  public String name() {
    return "pg_range";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (String[] fact : Facts.read("ranges.tsv")) {
      RangeType type = (RangeType) Types.byOid(Integer.parseInt(fact[0])).orElseThrow();
      row(rows, type)
          .set("rngsubopc", Long.valueOf(fact[1]))
          .set("rngcanonical", Long.valueOf(fact[2]))
          .set("rngsubdiff", Long.valueOf(fact[3]));
    }
    Map<Integer, Integer> classes = new HashMap<>();
    for (String[] fact : Facts.read("btree_classes.tsv")) {
      classes.put(Integer.valueOf(fact[0]), Integer.valueOf(fact[1]));
    }
    RecordedCatalog recorded = new RecordedCatalog();
    for (SchemaType own : context.schema().types()) {
      if (own.type() instanceof RangeType type) {
        String difference = type.options().difference();
        row(rows, type)
            .set("rngcollation", collation(type))
            .set("rngsubopc", classes.getOrDefault(ordered(type.subtype()), 0))
            .set("rngsubdiff", difference == null ? 0 : recorded.routines(difference).get(0).oid());
      }
    }
  }

  private static Rows.Row row(Rows rows, RangeType type) {
    return rows.next()
        .set("rngtypid", type.oid())
        .set("rngsubtype", type.subtype().oid())
        .set("rngmultitypid", type.multirange().oid());
  }

  private static int collation(RangeType type) {
    String written = type.options().collation();
    if (written == null || written.equals("default")) {
      return TypeLayout.of(DomainType.held(SqlType.of(type.subtype())).base()).collation();
    }
    return written.equals("POSIX") ? POSIX_COLLATION : C_COLLATION;
  }

  /** The type whose operator class orders values of this one. */
  private static int ordered(PgType subtype) {
    PgType type = DomainType.base(subtype);
    if (type.isArray()) {
      return Types.ANYARRAY.oid();
    }
    if (type instanceof EnumType) {
      return Types.ANYENUM.oid();
    }
    if (type instanceof RangeType) {
      return Types.ANYRANGE.oid();
    }
    if (type instanceof MultirangeType) {
      return Types.ANYMULTIRANGE.oid();
    }
    return type.oid() == Types.VARCHAR.oid() ? Types.TEXT.oid() : type.oid();
  }
}
