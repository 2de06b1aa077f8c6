package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.ddl.deparse.StoredText;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.domain.DomainType;

/** Columns of tables and views (manual, 37.17). */
final class InformationColumns implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "columns";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      if (relation.isMaterialized()) {
        continue;
      }
      for (Column column : relation.columns()) {
        PgType type = column.type().base();
        SqlType over = type instanceof DomainType domain ? domain.over() : column.type();
        ColumnMeasures measures = ColumnMeasures.of(over);
        UserTypeNames names = UserTypeNames.of(over.base(), context.schema());
        boolean identity = column.identity() != Column.Identity.NONE;
        Sequence sequence = identity ? sequence(context, relation, column) : null;
        rows.next()
            .set("table_catalog", context.schema().database())
            .set("table_schema", relation.schema())
            .set("table_name", relation.name())
            .set("column_name", column.name())
            .set("ordinal_position", column.number())
            .set(
                "column_default",
                column.generated() == null
                    ? StoredText.shown(column.defaultExpression(), context.schema())
                    : null)
            .set("is_nullable", isNullable(column) ? "YES" : "NO")
            .set("data_type", names.dataType())
            .set("character_maximum_length", measures.characterLength())
            .set("character_octet_length", measures.octetLength())
            .set("numeric_precision", measures.precision())
            .set("numeric_precision_radix", measures.radix())
            .set("numeric_scale", measures.scale())
            .set("datetime_precision", measures.datetimePrecision())
            .set("udt_catalog", context.schema().database())
            .set("udt_schema", names.schema())
            .set("udt_name", names.name())
            .set("domain_catalog", type instanceof DomainType ? context.schema().database() : null)
            .set("domain_schema", type instanceof DomainType domain ? domain.schema() : null)
            .set("domain_name", type instanceof DomainType ? type.name() : null)
            .set("dtd_identifier", String.valueOf(column.number()))
            .set("is_self_referencing", "NO")
            .set("is_identity", identity ? "YES" : "NO")
            .set("identity_generation", generation(column))
            .set("identity_start", sequence == null ? null : String.valueOf(sequence.start()))
            .set(
                "identity_increment",
                sequence == null ? null : String.valueOf(sequence.increment()))
            .set("identity_maximum", sequence == null ? null : String.valueOf(sequence.max()))
            .set("identity_minimum", sequence == null ? null : String.valueOf(sequence.min()))
            .set("identity_cycle", sequence != null && sequence.cycle() ? "YES" : "NO")
            .set("is_generated", column.generated() == null ? "NEVER" : "ALWAYS")
            .set("generation_expression", column.generated())
            .set("is_updatable", relation.kind() == Relation.Kind.TABLE ? "YES" : "NO");
      }
    }
  }

  private static boolean isNullable(Column column) {
    return !column.notNull()
        && !(column.type().base() instanceof DomainType domain && domain.notNull());
  }

  private static Sequence sequence(CatalogContext context, Relation relation, Column column) {
    return context.schema().sequences().stream()
        .filter(s -> s.schema().equals(relation.schema()))
        .filter(s -> relation.name().equals(s.ownerTable()))
        .filter(s -> column.name().equals(s.ownerColumn()))
        .findFirst()
        .orElse(null);
  }

  private static String generation(Column column) {
    return switch (column.identity()) {
      case NONE -> null;
      case ALWAYS -> "ALWAYS";
      case BY_DEFAULT -> "BY DEFAULT";
    };
  }
}
