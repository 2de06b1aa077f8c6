package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that others inherit from, in FROM: the rows of all of them, in the columns of the parent
 * (manual, 5.10). {@code tableoid} is a column that {@code *} does not stand for.
 */
final class InheritedTable {
  static final String TABLEOID = "tableoid";

  private final BindContext context;

  InheritedTable(BindContext context) {
    this.context = context;
  }

  /**
   * The tables that hold the rows of one that is read with its descendants; empty where these are
   * its own rows and no others.
   */
  static List<Relation> members(Relation relation, Catalog catalog) {
    if (relation.kind() != Relation.Kind.TABLE) {
      return List.of();
    }
    List<Relation> tree = catalog.tree(relation);
    if (tree.size() == 1) {
      return List.of();
    }
    return relation.isPartitioned() ? PartitionRouting.leaves(relation, catalog) : tree;
  }

  Bound bind(FromItem.Table tree, Relation parent, List<Relation> members, Scope scope) {
    boolean numbered = members.stream().allMatch(m -> m.rowidName().isPresent());
    BoundQuery query = null;
    for (Relation member : members) {
      BoundQuery rows = rows(parent, member, numbered);
      query = query == null ? rows : union(query, rows);
    }
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (int i = 0; i < parent.columns().size(); i++) {
      Column column = parent.columns().get(i);
      columns.add(
          new ScopeColumn(
              column.name(),
              new ColumnValue(
                  source,
                  "c" + (i + 1),
                  column.type(),
                  ColumnForm.RUNTIME,
                  members.stream().anyMatch(m -> !m.column(column.name()).orElseThrow().notNull()),
                  new Origin(parent.oid(), column.number(), parent.name(), column.name()))));
    }
    List<ScopeColumn> named = new ArrayList<>(FromBinder.rename(columns, tree.alias()));
    if (numbered) {
      named.add(SystemColumns.ofTree(parent, source));
    }
    named.add(tableOid(source));
    ScopeItem item =
        ScopeItem.of(
            FromBinder.alias(tree.alias(), parent.name()),
            tree.alias() != null,
            parent,
            named,
            source);
    context.from().add(item, scope);
    return Bound.of(new BoundFrom.Derived(source, query, false), item);
  }

  /** Each row's own table. */
  static ScopeColumn tableOid(int source) {
    SqlType oid = SqlType.of(Types.OID);
    return new ScopeColumn(
        TABLEOID, new ColumnValue(source, TABLEOID, oid, ColumnForm.RUNTIME, false, null), false);
  }

  /**
   * @param numbered with each row's rowid
   */
  private BoundQuery rows(Relation parent, Relation member, boolean numbered) {
    int source = context.newSource();
    List<OutputColumn> outputs = new ArrayList<>();
    for (Column column : parent.columns()) {
      Column own = member.column(column.name()).orElseThrow();
      outputs.add(
          new OutputColumn(
              column.name(), "c" + (outputs.size() + 1), FromBinder.value(source, member, own)));
    }
    if (numbered) {
      String rowid = member.rowidName().orElseThrow();
      outputs.add(
          new OutputColumn(
              SystemColumns.ROW,
              SystemColumns.ROW,
              new ColumnValue(
                  source, rowid, SqlType.of(Types.INT8), ColumnForm.RUNTIME, false, null)));
    }
    BoundExpression oid = new Constant((long) member.oid(), SqlType.of(Types.OID));
    outputs.add(new OutputColumn(TABLEOID, TABLEOID, oid));
    return QueryOutputs.over(new BoundFrom.Table(source, member), outputs);
  }

  private static BoundQuery union(BoundQuery left, BoundQuery right) {
    return new BoundQuery(
        List.of(),
        false,
        new BoundQuery.SetOperation(Query.SetOperation.Kind.UNION, true, left, right),
        left.columns(),
        List.of(),
        null,
        null,
        false);
  }
}
