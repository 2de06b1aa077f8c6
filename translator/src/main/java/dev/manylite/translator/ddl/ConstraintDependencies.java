package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Dependency.Kind;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the constraints and indexes of a relation depend on. */
final class ConstraintDependencies {
  private final Dependencies all;
  private final Relation relation;
  private final CatalogObject table;

  ConstraintDependencies(Dependencies all, Relation relation) {
    this.all = all;
    this.relation = relation;
    this.table = CatalogObject.relation(relation.oid());
  }

  void addAll() {
    relation.constraints().forEach(this::add);
    relation.indexes().forEach(this::add);
  }

  private void add(Constraint constraint) {
    CatalogObject object = CatalogObject.constraint(constraint.oid());
    if (constraint instanceof Constraint.PrimaryKey key) {
      addColumns(object, key.columns());
    } else if (constraint instanceof Constraint.Unique key) {
      addColumns(object, key.columns());
    } else if (constraint instanceof Constraint.Check check) {
      Set<CatalogObject> named = all.named(check.expression(), ExpressionUse.CHECK, relation);
      addParts(object, named.stream().filter(o -> o.isColumnOf(relation)).toList());
      all.add(object, named);
    } else if (constraint instanceof Constraint.Exclusion exclusion) {
      addColumns(object, columns(exclusion.index(relation)));
    } else if (constraint instanceof Constraint.ForeignKey key) {
      addColumns(object, key.columns());
      all.schema
          .relation(key.referencedSchema(), key.referencedTable())
          .ifPresent(parent -> refer(object, key, parent));
    }
    addAttached(object, constraint.oid(), CatalogObject.PG_CONSTRAINT);
  }

  private void refer(CatalogObject object, Constraint.ForeignKey key, Relation parent) {
    for (CatalogObject column : numbered(parent, key.referencedColumns())) {
      all.add(object, column, Kind.NORMAL);
    }
    Index index = key.index(parent);
    if (index != null) {
      all.add(object, CatalogObject.relation(index.oid()), Kind.NORMAL);
    }
  }

  private void add(Index index) {
    CatalogObject object = CatalogObject.relation(index.oid());
    Set<CatalogObject> named = new LinkedHashSet<>();
    for (Index.Key key : index.keys()) {
      if (key.expression() != null) {
        named.addAll(all.named(key.expression(), ExpressionUse.INDEX_EXPRESSION, relation));
      }
    }
    if (index.predicate() != null) {
      named.addAll(all.named(index.predicate(), ExpressionUse.INDEX_PREDICATE, relation));
    }
    if (index.constraint()) {
      relation.constraints().stream()
          .filter(c -> c.name().equals(index.name()))
          .forEach(c -> all.add(object, CatalogObject.constraint(c.oid()), Kind.INTERNAL));
    } else {
      addColumns(object, columns(index));
    }
    for (CatalogObject on : named) {
      all.add(object, on, on.isColumnOf(relation) ? Kind.AUTO : Kind.NORMAL);
    }
    addAttached(object, index.oid(), CatalogObject.PG_CLASS);
  }

  private void addAttached(CatalogObject object, int oid, int catalog) {
    Integer parent = relation.lineage().attached().get(oid);
    if (parent != null) {
      all.add(object, new CatalogObject(catalog, parent, 0), Kind.PARTITION_PRIMARY);
      all.add(object, table, Kind.PARTITION_SECONDARY);
    }
  }

  private static List<String> columns(Index index) {
    Set<String> columns = new LinkedHashSet<>();
    index.keys().stream()
        .filter(key -> key.column() != null)
        .forEach(key -> columns.add(key.column()));
    columns.addAll(index.include());
    return List.copyOf(columns);
  }

  private void addColumns(CatalogObject object, List<String> columns) {
    addParts(object, numbered(relation, columns));
  }

  /** What is about no column goes with the table. */
  private void addParts(CatalogObject object, List<CatalogObject> columns) {
    columns.forEach(column -> all.add(object, column, Kind.AUTO));
    if (columns.isEmpty()) {
      all.add(object, table, Kind.AUTO);
    }
  }

  private static List<CatalogObject> numbered(Relation relation, List<String> columns) {
    return columns.stream()
        .flatMap(name -> relation.column(name).stream())
        .map(Column::number)
        .map(number -> CatalogObject.column(relation.oid(), number))
        .toList();
  }
}
