package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.CheckOption;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Materialization;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Storage;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Copies of relations and columns that differ in one thing. */
public final class Relations {
  private Relations() {}

  static Relation named(Relation r, String schema, String name) {
    return new Relation(
        r.oid(),
        schema,
        name,
        r.kind(),
        SqliteNames.of(schema, name),
        r.hasRowid(),
        r.columns(),
        r.constraints(),
        r.indexes().stream().map(i -> i.named(schema, i.name(), i.sqliteName())).toList(),
        r.viewQuery(),
        r.comment(),
        r.rowidColumn(),
        r.numbersRows(),
        r.checkOption(),
        r.lineage(),
        r.triggers(),
        r.storage());
  }

  static Relation withComment(Relation r, String comment) {
    return copy(r, r.columns(), r.constraints(), r.indexes(), r.viewQuery(), comment);
  }

  static Relation withColumns(Relation r, List<Column> columns) {
    return copy(r, columns, r.constraints(), r.indexes(), r.viewQuery(), r.comment());
  }

  static Relation withConstraints(Relation r, List<Constraint> constraints) {
    return copy(r, r.columns(), constraints, r.indexes(), r.viewQuery(), r.comment());
  }

  static Relation withIndexes(Relation r, List<Index> indexes) {
    return copy(r, r.columns(), r.constraints(), indexes, r.viewQuery(), r.comment());
  }

  static Relation withViewQuery(Relation r, String query) {
    if (r.isMaterialized()) {
      Materialization before = r.lineage().materialization();
      return withMaterialization(r, new Materialization(query, before.populated()));
    }
    return copy(r, r.columns(), r.constraints(), r.indexes(), query, r.comment());
  }

  static Relation withLineage(Relation r, Lineage lineage) {
    return new Relation(
        r.oid(),
        r.schema(),
        r.name(),
        r.kind(),
        r.sqliteName(),
        r.hasRowid(),
        r.columns(),
        r.constraints(),
        r.indexes(),
        r.viewQuery(),
        r.comment(),
        r.rowidColumn(),
        r.numbersRows(),
        r.checkOption(),
        lineage,
        r.triggers(),
        r.storage());
  }

  static Relation withStorage(Relation r, Storage storage) {
    return new Relation(
        r.oid(),
        r.schema(),
        r.name(),
        r.kind(),
        r.sqliteName(),
        r.hasRowid(),
        r.columns(),
        r.constraints(),
        r.indexes(),
        r.viewQuery(),
        r.comment(),
        r.rowidColumn(),
        r.numbersRows(),
        r.checkOption(),
        r.lineage(),
        r.triggers(),
        storage);
  }

  /** With an index in the place of the one that has its OID. */
  public static Relation withIndex(Relation r, Index changed) {
    return withIndexes(
        r, r.indexes().stream().map(i -> i.oid() == changed.oid() ? changed : i).toList());
  }

  static Relation withCheckOption(Relation r, CheckOption checkOption) {
    return new Relation(
        r.oid(),
        r.schema(),
        r.name(),
        r.kind(),
        r.sqliteName(),
        r.hasRowid(),
        r.columns(),
        r.constraints(),
        r.indexes(),
        r.viewQuery(),
        r.comment(),
        r.rowidColumn(),
        r.numbersRows(),
        checkOption,
        r.lineage(),
        r.triggers(),
        r.storage());
  }

  static Relation withMaterialization(Relation r, Materialization other) {
    return withLineage(r, r.lineage().withMaterialization(other));
  }

  /** NO INHERIT. */
  static Relation withoutPassing(Relation r, Constraint.Check check) {
    Set<Integer> kept = new HashSet<>(r.lineage().noInherit());
    kept.add(check.oid());
    return withLineage(r, r.lineage().withNoInherit(kept));
  }

  static Relation withRowidColumn(Relation r, String rowidColumn) {
    return withRowid(r, rowidColumn, rowidColumn != null && r.numbersRows());
  }

  /** That SQLite's numbering is not what is wanted. */
  static Relation unnumbered(Relation r) {
    return withRowid(r, r.rowidColumn(), false);
  }

  private static Relation withRowid(Relation r, String rowidColumn, boolean numbersRows) {
    return new Relation(
        r.oid(),
        r.schema(),
        r.name(),
        r.kind(),
        r.sqliteName(),
        r.hasRowid(),
        r.columns(),
        r.constraints(),
        r.indexes(),
        r.viewQuery(),
        r.comment(),
        rowidColumn,
        numbersRows,
        r.checkOption(),
        r.lineage(),
        r.triggers(),
        r.storage());
  }

  static Relation withColumn(Relation r, Column changed) {
    List<Column> columns = new ArrayList<>();
    r.columns().forEach(c -> columns.add(c.number() == changed.number() ? changed : c));
    return withColumns(r, columns);
  }

  static Relation plus(Relation r, Constraint constraint) {
    List<Constraint> constraints = new ArrayList<>(r.constraints());
    constraints.add(constraint);
    return withConstraints(r, constraints);
  }

  static Relation plus(Relation r, Index index) {
    List<Index> indexes = new ArrayList<>(r.indexes());
    indexes.add(index);
    return withIndexes(r, indexes);
  }

  static Relation minus(Relation r, Constraint constraint) {
    return withConstraints(r, r.constraints().stream().filter(c -> c != constraint).toList());
  }

  static Relation minusIndex(Relation r, String name) {
    return withIndexes(r, r.indexes().stream().filter(i -> !i.name().equals(name)).toList());
  }

  private static Relation copy(
      Relation r,
      List<Column> columns,
      List<Constraint> constraints,
      List<Index> indexes,
      String viewQuery,
      String comment) {
    return new Relation(
        r.oid(),
        r.schema(),
        r.name(),
        r.kind(),
        r.sqliteName(),
        r.hasRowid(),
        columns,
        constraints,
        indexes,
        viewQuery,
        comment,
        r.rowidColumn(),
        r.numbersRows(),
        r.checkOption(),
        r.lineage(),
        r.triggers(),
        r.storage());
  }

  static Column named(Column c, String name) {
    return new Column(
        c.number(),
        name,
        c.type(),
        c.notNull(),
        c.defaultExpression(),
        c.identity(),
        c.generated(),
        c.form(),
        c.comment(),
        c.collation());
  }

  static Column withType(Column c, SqlType type, ColumnForm form) {
    return new Column(
        c.number(),
        c.name(),
        type,
        c.notNull(),
        c.defaultExpression(),
        c.identity(),
        c.generated(),
        form,
        c.comment(),
        c.collation());
  }

  static Column withCollation(Column c, int collation) {
    return new Column(
        c.number(),
        c.name(),
        c.type(),
        c.notNull(),
        c.defaultExpression(),
        c.identity(),
        c.generated(),
        c.form(),
        c.comment(),
        collation);
  }

  static Column withNotNull(Column c, boolean notNull) {
    return new Column(
        c.number(),
        c.name(),
        c.type(),
        notNull,
        c.defaultExpression(),
        c.identity(),
        c.generated(),
        c.form(),
        c.comment(),
        c.collation());
  }

  static Column withDefault(Column c, String expression) {
    return new Column(
        c.number(),
        c.name(),
        c.type(),
        c.notNull(),
        expression,
        c.identity(),
        c.generated(),
        c.form(),
        c.comment(),
        c.collation());
  }

  static Column withIdentity(Column c, Column.Identity identity) {
    return new Column(
        c.number(),
        c.name(),
        c.type(),
        c.notNull(),
        c.defaultExpression(),
        identity,
        c.generated(),
        c.form(),
        c.comment(),
        c.collation());
  }

  static Column withGenerated(Column c, String expression) {
    return new Column(
        c.number(),
        c.name(),
        c.type(),
        c.notNull(),
        c.defaultExpression(),
        c.identity(),
        expression,
        c.form(),
        c.comment(),
        c.collation());
  }

  static Column withComment(Column c, String comment) {
    return new Column(
        c.number(),
        c.name(),
        c.type(),
        c.notNull(),
        c.defaultExpression(),
        c.identity(),
        c.generated(),
        c.form(),
        comment,
        c.collation());
  }

  /** Whether a constraint, index or trigger of the relation has the OID. */
  static boolean hasPart(Relation relation, int oid) {
    for (Constraint constraint : relation.constraints()) {
      if (constraint.oid() == oid) {
        return true;
      }
    }
    for (Index index : relation.indexes()) {
      if (index.oid() == oid) {
        return true;
      }
    }
    for (Trigger trigger : relation.triggers()) {
      if (trigger.oid() == oid) {
        return true;
      }
    }
    return false;
  }
}
