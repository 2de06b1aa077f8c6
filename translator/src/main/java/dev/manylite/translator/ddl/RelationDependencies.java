package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Dependency.Kind;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;

/** What relations and sequences, and their columns, depend on. */
final class RelationDependencies {
  private final Dependencies all;

  RelationDependencies(Dependencies all) {
    this.all = all;
  }

  void addSequences() {
    for (Sequence sequence : all.schema.sequences()) {
      CatalogObject object = CatalogObject.relation(sequence.oid());
      all.addSchema(object, sequence.schema());
      if (sequence.ownerTable() != null) {
        all.schema
            .relation(sequence.schema(), sequence.ownerTable())
            .ifPresent(table -> owned(object, sequence, table));
      }
    }
  }

  private void owned(CatalogObject object, Sequence sequence, Relation table) {
    table
        .column(sequence.ownerColumn())
        .ifPresent(
            column ->
                all.add(
                    object,
                    CatalogObject.column(table.oid(), column.number()),
                    column.identity() != Column.Identity.NONE ? Kind.INTERNAL : Kind.AUTO));
  }

  void add(Relation relation) {
    CatalogObject object = CatalogObject.relation(relation.oid());
    all.addSchema(object, relation.schema());
    for (Column column : relation.columns()) {
      CatalogObject one = CatalogObject.column(relation.oid(), column.number());
      all.add(one, CatalogObject.type(column.type().oid()), Kind.NORMAL);
      addDefault(relation, column, one);
    }
    if (relation.storage().rowType() != 0) {
      all.add(object, CatalogObject.type(relation.storage().rowType()), Kind.NORMAL);
    }
    Kind descent = relation.lineage().isPartition() ? Kind.AUTO : Kind.NORMAL;
    for (int parent : relation.lineage().parents()) {
      all.add(object, CatalogObject.relation(parent), descent);
    }
    relation.storage().statistics().forEach(statistics -> add(relation, statistics));
    if (relation.isPartitioned()) {
      relation.lineage().key().parts().forEach(part -> add(relation, object, part));
    }
  }

  private void add(Relation relation, ExtendedStatistics statistics) {
    CatalogObject object = new CatalogObject(CatalogObject.PG_STATISTIC_EXT, statistics.oid(), 0);
    all.addSchema(object, statistics.schema());
    for (int column : statistics.columns()) {
      all.add(object, CatalogObject.column(relation.oid(), column), Kind.AUTO);
    }
    for (String text : statistics.expressions()) {
      for (CatalogObject named : all.named(text, ExpressionUse.STATISTICS, relation)) {
        all.add(object, named, named.isColumnOf(relation) ? Kind.AUTO : Kind.NORMAL);
      }
    }
  }

  private void addDefault(Relation relation, Column column, CatalogObject one) {
    CatalogObject value = CatalogObject.defaultOf(relation.oid(), column.number());
    if (column.generated() != null) {
      all.add(value, one, Kind.INTERNAL);
      all.add(value, all.named(column.generated(), ExpressionUse.GENERATED, relation));
    } else if (column.defaultExpression() != null) {
      all.add(value, one, Kind.AUTO);
      all.add(value, all.named(column.defaultExpression(), ExpressionUse.DEFAULT, null));
    }
  }

  /** The columns of its key can't be dropped without the table. */
  private void add(Relation relation, CatalogObject object, PartitionKey.Part part) {
    if (part.expression() == null) {
      all.add(CatalogObject.column(relation.oid(), part.column()), object, Kind.INTERNAL);
      return;
    }
    for (CatalogObject named :
        all.named(part.expression(), ExpressionUse.INDEX_EXPRESSION, relation)) {
      if (named.isColumnOf(relation)) {
        all.add(named, object, Kind.INTERNAL);
      } else {
        all.add(object, named, Kind.NORMAL);
      }
    }
  }
}
