package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Trigger;
import java.util.List;
import java.util.Objects;

/** obj_description, col_description, shobj_description (manual, 9.26.5). */
final class Comments implements FunctionSet {
  /** Where objects with comments are, those that are asked for most first. */
  private static final List<String> CATALOGS =
      List.of(
          "pg_class",
          "pg_proc",
          "pg_type",
          "pg_namespace",
          "pg_constraint",
          "pg_trigger",
          "pg_statistic_ext",
          "pg_operator",
          "pg_opclass",
          "pg_cast",
          "pg_am",
          "pg_language",
          "pg_extension",
          "pg_collation",
          "pg_conversion",
          "pg_ts_config",
          "pg_ts_dict",
          "pg_ts_parser",
          "pg_ts_template");

  @Override
  public void define(Definitions d) {
    d.function("obj_description", OID, NAME)
        .returns(TEXT)
        .stable()
        .java((c, a) -> object(c, (Long) a[0], (String) a[1]));
    d.function("obj_description", OID)
        .returns(TEXT)
        .stable()
        .java((c, a) -> object(c, (Long) a[0]));
    d.function("col_description", OID, INT4)
        .returns(TEXT)
        .stable()
        .java((c, a) -> column(c.catalog(), (Long) a[0], (Long) a[1]));
    d.function("shobj_description", OID, NAME)
        .returns(TEXT)
        .stable()
        .java(
            (c, a) -> c.service(SharedComments.class).of(((Long) a[0]).intValue(), (String) a[1]));
  }

  /** Whatever kind of object it is. */
  private static String object(FunctionContext context, long oid) {
    for (String relation : CATALOGS) {
      String comment = object(context, oid, relation);
      if (comment != null) {
        return comment;
      }
    }
    return null;
  }

  private static String object(FunctionContext context, long oid, String relation) {
    String own = own(context.catalog(), oid, relation);
    if (own != null) {
      return own;
    }
    return context
        .catalog()
        .relation("pg_catalog", relation)
        .map(r -> context.service(RecordedObjects.class).comment((int) oid, r.oid()))
        .orElse(null);
  }

  private static String own(Catalog catalog, long oid, String relation) {
    if (relation.equals("pg_proc")) {
      return catalog.routine((int) oid).map(Routine::comment).orElse(null);
    }
    if (relation.equals("pg_namespace") && catalog instanceof Schema schema) {
      return schema.schemaFacts().stream()
          .filter(s -> Integer.toUnsignedLong(s.oid()) == oid)
          .map(SchemaFacts::comment)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    if (relation.equals("pg_constraint")) {
      return CatalogObjects.constraint(catalog, oid)
          .map(c -> c.constraint().comment())
          .or(
              () ->
                  CatalogObjects.domainConstraint(catalog, oid).map(c -> c.constraint().comment()))
          .orElse(null);
    }
    if (relation.equals("pg_type")) {
      return catalog.types().stream()
          .filter(t -> Integer.toUnsignedLong(t.oid()) == oid)
          .map(SchemaType::comment)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    if (relation.equals("pg_trigger")) {
      return catalog.relations().stream()
          .flatMap(r -> r.triggers().stream())
          .filter(t -> Integer.toUnsignedLong(t.oid()) == oid)
          .map(Trigger::comment)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    if (relation.equals("pg_statistic_ext")) {
      return catalog.relations().stream()
          .flatMap(r -> r.storage().statistics().stream())
          .filter(s -> Integer.toUnsignedLong(s.oid()) == oid)
          .map(ExtendedStatistics::comment)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    if (!relation.equals("pg_class")) {
      return null;
    }
    return CatalogObjects.relation(catalog, oid)
        .map(Relation::comment)
        .or(() -> CatalogObjects.index(catalog, oid).map(i -> i.index().comment()))
        .or(() -> CatalogObjects.sequence(catalog, oid).map(Sequence::comment))
        .orElse(null);
  }

  private static String column(Catalog catalog, long oid, long number) {
    return CatalogObjects.relation(catalog, oid)
        .flatMap(r -> r.columns().stream().filter(c -> c.number() == number).findFirst())
        .map(Column::comment)
        .or(() -> CatalogObjects.attribute(catalog, oid, number).map(SchemaType.Attribute::comment))
        .orElse(null);
  }
}
