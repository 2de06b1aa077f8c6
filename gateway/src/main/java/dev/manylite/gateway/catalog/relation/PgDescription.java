package dev.manylite.gateway.catalog.relation;

import static dev.manylite.translator.schema.CatalogObject.PG_CLASS;
import static dev.manylite.translator.schema.CatalogObject.PG_CONSTRAINT;
import static dev.manylite.translator.schema.CatalogObject.PG_NAMESPACE;
import static dev.manylite.translator.schema.CatalogObject.PG_PROC;
import static dev.manylite.translator.schema.CatalogObject.PG_REWRITE;
import static dev.manylite.translator.schema.CatalogObject.PG_STATISTIC_EXT;
import static dev.manylite.translator.schema.CatalogObject.PG_TRIGGER;
import static dev.manylite.translator.schema.CatalogObject.PG_TYPE;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;

/** Comments on what is in the database (manual, 53.19). */
final class PgDescription implements SystemRelation {
  @Override
  public String name() {
    return "pg_description";
  }

  @Override
  public void constantRows(CatalogContext context, Rows rows) {
    RecordedRows.fill(name(), rows);
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      comment(rows, relation.oid(), PG_CLASS, 0, relation.comment());
      for (Column column : relation.columns()) {
        comment(rows, relation.oid(), PG_CLASS, column.number(), column.comment());
      }
      for (Constraint constraint : relation.constraints()) {
        comment(rows, constraint.oid(), PG_CONSTRAINT, 0, constraint.comment());
      }
      for (ExtendedStatistics statistics : relation.storage().statistics()) {
        comment(rows, statistics.oid(), PG_STATISTIC_EXT, 0, statistics.comment());
      }
      for (Trigger trigger : relation.triggers()) {
        comment(rows, trigger.oid(), PG_TRIGGER, 0, trigger.comment());
      }
      for (Rule rule : context.schema().rules(relation.oid())) {
        comment(rows, rule.oid(), PG_REWRITE, 0, rule.comment());
      }
      for (Index index : relation.indexes()) {
        comment(rows, index.oid(), PG_CLASS, 0, index.comment());
      }
    }
    for (Sequence sequence : context.schema().sequences()) {
      comment(rows, sequence.oid(), PG_CLASS, 0, sequence.comment());
    }
    for (SchemaType type : context.schema().types()) {
      comment(rows, type.oid(), PG_TYPE, 0, type.comment());
      if (type.type() instanceof RowType composite) {
        for (SchemaType.Attribute attribute : type.attributes()) {
          comment(rows, composite.relationOid(), PG_CLASS, attribute.number(), attribute.comment());
        }
      }
      if (type.type() instanceof DomainType domain) {
        for (DomainConstraint constraint : domain.constraints()) {
          comment(rows, constraint.oid(), PG_CONSTRAINT, 0, constraint.comment());
        }
      }
    }
    for (Routine routine : context.schema().routines()) {
      comment(rows, routine.oid(), PG_PROC, 0, routine.comment());
    }
    for (SchemaFacts schema : context.schema().schemaFacts()) {
      comment(rows, schema.oid(), PG_NAMESPACE, 0, schema.comment());
    }
  }

  private static void comment(Rows rows, int oid, int catalog, int column, String text) {
    if (text != null) {
      rows.next()
          .set("objoid", oid)
          .set("classoid", catalog)
          .set("objsubid", column)
          .set("description", text);
    }
  }
}
