package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Language;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Trigger;

/** pg_describe_object (manual, 9.26.5). */
final class ObjectDescriptions implements FunctionSet {
  /** As recorded. */
  private static final int PLPGSQL_EXTENSION = 13_559;

  @Override
  public void define(Definitions d) {
    d.function("pg_describe_object", OID, OID, INT4)
        .returns(TEXT)
        .stable()
        .java((c, a) -> describe(c, ((Long) a[0]).intValue(), (Long) a[1], (Long) a[2]));
  }

  /** Null for an object that is not there. */
  private static String describe(FunctionContext context, int catalog, long object, long part) {
    int oid = (int) object;
    switch (catalog) {
      case CatalogObject.PG_CLASS:
        return relation(context, object, part);
      case CatalogObject.PG_PROC:
        return named(context, "function ", "regprocedure", oid);
      case CatalogObject.PG_TYPE:
        return named(context, "type ", "regtype", oid);
      case CatalogObject.PG_NAMESPACE:
        return named(context, "schema ", "regnamespace", oid);
      case CatalogObject.PG_AUTHID:
        return named(context, "role ", "regrole", oid);
      case CatalogObject.PG_LANGUAGE:
        return Language.of(oid).map(l -> "language " + l.word()).orElse(null);
      case CatalogObject.PG_EXTENSION:
        return oid == PLPGSQL_EXTENSION ? "extension plpgsql" : null;
      case CatalogObject.PG_STATISTIC_EXT:
        return StatisticsDefinitions.find(context, object)
            .map(found -> "statistics object " + statistics(context, found.statistics()))
            .orElse(null);
      case CatalogObject.PG_CONSTRAINT:
      case CatalogObject.PG_TRIGGER:
      case CatalogObject.PG_REWRITE:
        return onRelation(context, oid);
      default:
        throw SqlFault.unsupported("pg_describe_object of catalog " + catalog);
    }
  }

  private static String statistics(FunctionContext context, ExtendedStatistics statistics) {
    String name = QuotedName.asNeeded(statistics.name());
    return context.catalog().searchPath().contains(statistics.schema())
        ? name
        : QuotedName.asNeeded(statistics.schema()) + "." + name;
  }

  private static String named(FunctionContext context, String word, String type, int oid) {
    String name = context.types().objectNames().name(type, oid);
    return name == null ? null : word + name;
  }

  private static String relation(FunctionContext context, long oid, long part) {
    String name = context.types().objectNames().name("regclass", (int) oid);
    Catalog catalog = context.catalog();
    if (name == null) {
      return catalog.types().stream()
          .filter(t -> CatalogObjects.attributesOf(t, oid))
          .map(SchemaType::name)
          .map(composite -> "composite type " + composite)
          .findFirst()
          .orElse(null);
    }
    Relation relation = CatalogObjects.relation(catalog, oid).orElse(null);
    if (relation == null) {
      return (CatalogObjects.sequence(catalog, oid).isPresent() ? "sequence " : "index ") + name;
    }
    String whole = relation.word() + " " + name;
    return part == 0
        ? whole
        : relation.columns().stream()
            .filter(c -> c.number() == part)
            .map(c -> "column " + c.name() + " of " + whole)
            .findFirst()
            .orElse(null);
  }

  private static String onRelation(FunctionContext context, int oid) {
    for (Relation relation : context.catalog().relations()) {
      String on = " on " + relation(context, Integer.toUnsignedLong(relation.oid()), 0);
      for (Constraint constraint : relation.constraints()) {
        if (constraint.oid() == oid) {
          return "constraint " + constraint.name() + on;
        }
      }
      for (Trigger trigger : relation.triggers()) {
        if (trigger.oid() == oid) {
          return "trigger " + trigger.name() + on;
        }
      }
      for (Rule rule : context.catalog().rules(relation.oid())) {
        if (rule.oid() == oid) {
          return "rule " + rule.name() + on;
        }
      }
    }
    return null;
  }
}
