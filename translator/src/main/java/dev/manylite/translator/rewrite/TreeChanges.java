package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Conflict;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.Routing;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.rewrite.RowChanges.Change;
import dev.manylite.translator.rewrite.RowChanges.Kind;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of a tree of tables that are changed one after the other: new rows of a partitioned table,
 * which go to the partition that takes them; rows whose partition an UPDATE may change; rows of
 * tables with triggers.
 *
 * <pre>
 * INSERT INTO p (a) SELECT b FROM s
 * rows:     SELECT q.c1, pg_route(q.c1) FROM (SELECT b AS c1 FROM s) AS q
 * for each: INSERT INTO p1 (a) VALUES (?1), or INSERT INTO p2 …, as the last column says
 * </pre>
 */
final class TreeChanges {
  private final BoundFrom.Table target;
  private final Sources sources;

  TreeChanges(BoundFrom.Table target, Sources sources) {
    this.target = target;
    this.sources = sources;
  }

  /** Whether the statement has to go from row to row because it may put rows into partitions. */
  static boolean concern(BoundStatement statement) {
    if (statement instanceof Insert insert) {
      return insert.target().routing() != null;
    }
    return statement instanceof Update update
        && update.target().routing() != null
        && !update.target().members().isEmpty()
        && changesKey(update.target(), update.assignments());
  }

  static boolean changesKey(BoundFrom.Table target, List<Assignment> assignments) {
    Set<String> set = Set.copyOf(assignments.stream().map(a -> a.column().name()).toList());
    boolean[] read = {false};
    new StatementRewriter() {
      @Override
      public BoundExpression visitColumnValue(ColumnValue column) {
        read[0] |= column.source() == target.source() && set.contains(column.name());
        return column;
      }
    }.rewriteAll(target.routing().keys());
    return read[0];
  }

  RowChanges insert(Insert insert) {
    Routing routing = target.routing();
    BoundQuery rows = insert.rows();
    if (rows.columns().isEmpty()) {
      rows = Queries.select(List.of(new OutputColumn("", "c1", Nodes.integer(0))), null);
    }
    int source = sources.next();
    Map<String, BoundExpression> values = new LinkedHashMap<>();
    List<OutputColumn> outputs = new ArrayList<>();
    for (OutputColumn column : rows.columns()) {
      BoundExpression value = Queries.output(source, column);
      if (outputs.size() < insert.targetColumns().size()) {
        values.put(insert.targetColumns().get(outputs.size()).name(), value);
      }
      outputs.add(new OutputColumn(column.name(), "c" + (outputs.size() + 1), value));
    }
    outputs.add(new OutputColumn("", "c" + (outputs.size() + 1), route(values)));
    BoundQuery routed = Queries.select(outputs, new BoundFrom.Derived(source, rows, false));
    List<RowChanges> leaves = new ArrayList<>();
    for (Relation leaf : routing.leaves()) {
      leaves.add(new RowWise(table(leaf)).insert(ofLeaf(insert, table(leaf))).withoutRows());
    }
    Insert whole =
        new Insert(
            insert.with(),
            insert.recursive(),
            routed(),
            insert.targetColumns(),
            routed,
            insert.conflict(),
            insert.columns());
    return new RowWise(whole.target()).insert(whole).over(leaves, -1, outputs.size() - 1);
  }

  /** The leaf of a row with these values; what has none is null. */
  private BoundExpression route(Map<String, BoundExpression> values) {
    List<BoundExpression> keys =
        new StatementRewriter() {
          @Override
          public BoundExpression visitColumnValue(ColumnValue column) {
            if (column.source() != target.source()) {
              return column;
            }
            BoundExpression value = values.get(column.name());
            return value == null ? new Constant(null, column.type()) : value;
          }
        }.rewriteAll(target.routing().keys());
    return new Call(target.routing().function(), keys, Nodes.INT8);
  }

  private final Map<Integer, BoundFrom.Table> tables = new LinkedHashMap<>();

  private BoundFrom.Table routed() {
    return new BoundFrom.Table(
        target.source(), target.relation(), List.of(), null, target.routing());
  }

  private BoundFrom.Table table(Relation leaf) {
    return tables.computeIfAbsent(leaf.oid(), o -> new BoundFrom.Table(sources.next(), leaf));
  }

  private StatementRewriter ofLeaf(BoundFrom.Table leaf) {
    return TreeRows.ofMember(target, leaf);
  }

  private static List<Column> own(List<Column> columns, BoundFrom.Table leaf) {
    return columns.stream().map(c -> InheritedRows.own(c, leaf.relation())).toList();
  }

  private Insert ofLeaf(Insert insert, BoundFrom.Table leaf) {
    Conflict conflict = insert.conflict();
    return new Insert(
        List.of(),
        false,
        leaf,
        own(insert.targetColumns(), leaf),
        insert.rows(),
        conflict == null ? null : ofLeaf(conflict, leaf),
        ofLeaf(leaf).rewriteColumns(insert.columns()));
  }

  private Conflict ofLeaf(Conflict conflict, BoundFrom.Table leaf) {
    StatementRewriter rewriter = ofLeaf(leaf);
    List<Assignment> assignments = null;
    if (conflict.assignments() != null) {
      assignments = new ArrayList<>();
      for (Assignment assignment : conflict.assignments()) {
        assignments.add(
            new Assignment(
                InheritedRows.own(assignment.column(), leaf.relation()),
                rewriter.rewrite(assignment.value())));
      }
    }
    return new Conflict(
        conflict.constraintColumns(),
        rewriter.rewriteAll(conflict.constraintExpressions()),
        rewriter.rewrite(conflict.indexWhere()),
        conflict.excluded(),
        assignments,
        rewriter.rewrite(conflict.where()));
  }

  // UPDATE and DELETE ----------------------------------------------------------------------------

  RowChanges update(Update update, Map<String, List<String>> added) {
    TreeRows tree = new TreeRows(target, update.where(), sources, added);
    Found found = new Found(tree);
    Map<String, Integer> places = found.columns();
    Map<String, Integer> set = new LinkedHashMap<>();
    Map<String, BoundExpression> values = new LinkedHashMap<>();
    target.relation().columns().forEach(c -> values.put(c.name(), found.value(c)));
    for (Assignment assignment : update.assignments()) {
      BoundExpression value = tree.substitution().rewrite(assignment.value());
      set.put(assignment.column().name(), found.keep(value));
      values.put(assignment.column().name(), value);
    }
    boolean stays = target.routing() == null || routedLater();
    int leaf = stays ? Found.MEMBER : found.keep(route(values));
    found.carry(update.columns(), update.from());
    List<RowChanges> leaves = new ArrayList<>();
    for (Relation member : target.members()) {
      BoundFrom.Table table = table(member);
      List<Column> columns = new ArrayList<>();
      List<Integer> changed = new ArrayList<>();
      set.forEach(
          (name, place) -> {
            columns.add(member.column(name).orElseThrow());
            changed.add(place);
          });
      List<Column> all = member.columns().stream().filter(c -> c.generated() == null).toList();
      List<Integer> moved = new ArrayList<>();
      boolean movable = true;
      for (Column column : all) {
        Integer place = set.getOrDefault(column.name(), places.get(column.name()));
        movable &= place != null;
        moved.add(place == null ? 0 : place);
      }
      List<Change> changes = new ArrayList<>();
      changes.add(new Change(Kind.UPDATE, columns, changed));
      if (target.routing() != null && movable) {
        changes.add(new Change(Kind.INSERT, all, moved));
      }
      leaves.add(found.changes(update, table, places, changes));
    }
    return found.whole(update, update.from(), update.where(), leaves, leaf);
  }

  /** Triggers may change what decides where a row goes. */
  private boolean routedLater() {
    return target.members().stream()
        .flatMap(member -> member.triggers().stream())
        .anyMatch(t -> t.fires(TriggerTiming.BEFORE, TriggerEvent.UPDATE, true));
  }

  RowChanges delete(Delete delete, Map<String, List<String>> added) {
    TreeRows tree = new TreeRows(target, delete.where(), sources, added);
    Found found = new Found(tree);
    Map<String, Integer> places = found.columns();
    found.carry(delete.columns(), delete.using());
    List<RowChanges> leaves = new ArrayList<>();
    for (Relation member : target.members()) {
      List<Change> changes = List.of(new Change(Kind.DELETE, List.of(), List.of()));
      leaves.add(found.changes(delete, table(member), places, changes));
    }
    return found.whole(delete, delete.using(), delete.where(), leaves, Found.MEMBER);
  }

  /** The rows of the tree that are to be changed. */
  private final class Found {
    /** The place of the leaf where the row is. */
    static final int MEMBER = 1;

    private final TreeRows tree;
    private final List<OutputColumn> kept = new ArrayList<>();
    private final Map<ColumnValue, Integer> carried = new LinkedHashMap<>();

    Found(TreeRows tree) {
      this.tree = tree;
      keep(tree.row());
      keep(tree.member());
    }

    int keep(BoundExpression expression) {
      kept.add(new OutputColumn("", "c" + (kept.size() + 1), expression));
      return kept.size() - 1;
    }

    BoundExpression value(Column column) {
      return tree.substitution().rewrite(RowStatements.value(target, column));
    }

    /** The places of the values before, by the columns' names; members' own columns too. */
    Map<String, Integer> columns() {
      Map<String, Integer> places = new LinkedHashMap<>();
      for (Column column : target.relation().columns()) {
        places.put(column.name(), keep(value(column)));
      }
      for (Map.Entry<String, ColumnValue> own : tree.ownColumns().entrySet()) {
        places.put(own.getKey(), keep(own.getValue()));
      }
      return places;
    }

    void carry(List<OutputColumn> returning, BoundFrom others) {
      ColumnsNamed.of(returning, others).forEach(column -> carried.put(column, keep(column)));
    }

    RowChanges changes(
        BoundStatement statement,
        BoundFrom.Table table,
        Map<String, Integer> places,
        List<Change> changes) {
      List<Integer> before = new ArrayList<>();
      table.relation().columns().forEach(c -> before.add(places.get(c.name())));
      List<OutputColumn> returning = ofLeaf(table).rewriteColumns(statement.columns());
      return new RowWise(table)
          .member(statement, returning, before, changes, carried)
          .withoutRows();
    }

    RowChanges whole(
        BoundStatement statement,
        BoundFrom others,
        BoundExpression where,
        List<RowChanges> leaves,
        int leaf) {
      BoundFrom from =
          others == null
              ? tree.from()
              : new BoundFrom.Join(BoundFrom.Join.Kind.CROSS, tree.from(), others, null);
      List<BoundExpression> once = others == null ? List.of() : List.of(tree.member(), tree.row());
      BoundQuery.Select select =
          new BoundQuery.Select(
              false,
              once,
              from,
              where == null ? null : tree.substitution().rewrite(where),
              false,
              List.of(),
              null,
              null);
      BoundQuery all =
          new BoundQuery(
              Statements.with(statement),
              Statements.recursive(statement),
              select,
              List.copyOf(kept),
              List.of(),
              null,
              null,
              false);
      return new RowWise(routed())
          .member(statement, statement.columns(), List.of(), List.of(), carried)
          .withRows(all)
          .over(leaves, MEMBER, leaf);
    }
  }
}
