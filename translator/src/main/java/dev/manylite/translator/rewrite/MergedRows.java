package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Merge;
import dev.manylite.translator.bound.BoundStatement.MergeAction;
import dev.manylite.translator.bound.BoundStatement.MergeAction.Kind;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.AffectedRows;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * MERGE: what is to be done with which row, and the new values, are found first, by the data as it
 * is before; then each kind of change is made at once.
 *
 * <pre>
 * MERGE INTO t USING s ON t.id = s.id
 *   WHEN MATCHED AND s.gone THEN DELETE
 *   WHEN MATCHED THEN UPDATE SET v = s.v
 *   WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.v)
 * kept: WITH j AS MATERIALIZED (SELECT t.rowid AS c1, CASE … END AS c2, s.v AS c3, s.id AS c4
 *         FROM s LEFT JOIN t ON t.id = s.id)
 *       SELECT c1, c2, CASE WHEN c2 = 2 THEN c3 END, CASE c2 WHEN 3 THEN c4 END, … FROM j WHERE c2 &gt; 0
 * then: DELETE FROM t WHERE rowid IN (SELECT c1 FROM work_1 WHERE c2 = 1)
 * then: UPDATE t SET v = m.c3 FROM work_1 m WHERE t.rowid = m.c1 AND m.c2 = 2
 * then: INSERT INTO t (id, v) SELECT c4, c5 FROM work_1 WHERE c2 = 3
 * last: SELECT count(*) FROM work_1
 * </pre>
 */
final class MergedRows {
  private static final Signature COUNT =
      InternalFunction.aggregate("count", Types.INT8, "count(*)");

  private static final Signature NUMBER =
      InternalFunction.sql("numbered", Types.INT8, "$1 * $2 + $3");

  private final Merge merge;
  private final WorkTables work;
  private final ColumnValue rowid;

  /** What the join yields: the row of the target, the number of the action, columns it needs. */
  private final List<OutputColumn> joined = new ArrayList<>();

  private final List<OutputColumn> kept = new ArrayList<>();
  private final int joinedSource;
  private boolean rowsBefore;

  /** Where the target is a tree of tables: their rows; else null. */
  private final TreeRows tree;

  MergedRows(Merge written, WorkTables work) {
    this.work = work;
    if (written.target().members().isEmpty()) {
      tree = null;
      merge = written;
      ColumnValue row =
          RowIdentity.rowid(merge.target())
              .orElseThrow(() -> SqlFault.unsupported("MERGE into a table without a rowid"));
      rowid =
          new ColumnValue(
              row.source(), row.name(), row.type(), ColumnForm.RUNTIME, true, row.origin());
    } else {
      tree = new TreeRows(written.target(), null, work.sources(), Map.of());
      for (MergeAction action : written.actions()) {
        if (action.kind() == Kind.UPDATE
            && written.target().routing() != null
            && TreeChanges.changesKey(written.target(), action.values())) {
          throw SqlFault.unsupported("MERGE that may move a row to another partition");
        }
      }
      merge = (Merge) tree.substitution().rewriteMerge(written);
      rowid = tree.row();
    }
    joinedSource = work.sources().next();
  }

  BoundStatement stages() {
    List<List<OutputColumn>> values = new ArrayList<>();
    BoundQuery rows = rows(values);
    String table = work.keep(rows, rowOutput().alias());
    write(values, table);
    return count(table, work.sources());
  }

  /** Each row's change in the order of the source, with what fires around it. */
  RowChanges rowByRow() {
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < merge.target().relation().columns().size(); i++) {
      before.add(i + 2);
    }
    List<List<OutputColumn>> values = new ArrayList<>();
    rowsBefore = true;
    BoundQuery rows = rows(values);
    List<RowChanges.Change> changes = new ArrayList<>();
    for (int i = 0; i < merge.actions().size(); i++) {
      MergeAction action = merge.actions().get(i);
      // The number of what does nothing is never chosen.
      RowChanges.Kind kind =
          action.kind() == Kind.NOTHING
              ? RowChanges.Kind.DELETE
              : RowChanges.Kind.valueOf(action.kind().name());
      changes.add(
          new RowChanges.Change(
              kind,
              action.values().stream().map(Assignment::column).toList(),
              values.get(i).stream().map(kept::indexOf).toList()));
    }
    return new RowChanges(
        merge.target(),
        rows,
        RowTriggers.events(merge),
        0,
        1,
        before,
        changes,
        List.of(),
        null,
        null,
        0);
  }

  private BoundQuery rows(List<List<OutputColumn>> values) {
    boolean unmatched =
        merge.actions().stream().anyMatch(a -> !a.matched() && a.kind() != Kind.NOTHING);
    BoundFrom from =
        new BoundFrom.Join(
            unmatched ? BoundFrom.Join.Kind.LEFT : BoundFrom.Join.Kind.INNER,
            merge.source(),
            tree == null ? merge.target() : tree.from(),
            merge.on());
    ColumnValue row = inner(rowid);
    ColumnValue action = inner(chosen());
    ColumnValue member = tree == null ? null : inner(tree.member());
    BoundExpression checked =
        tree == null ? once(row, action) : once(numbered(row, member), action);
    kept.add(new OutputColumn("", "c1", checked));
    kept.add(new OutputColumn("", "c2", action));
    if (rowsBefore) {
      for (Column column : merge.target().relation().columns()) {
        keep(inner(RowStatements.value(merge.target(), column)));
      }
    }
    if (tree != null) {
      kept.add(new OutputColumn("", "c3", row));
      kept.add(new OutputColumn("", "c4", member));
    }
    Substitution substitution = new Substitution(from);
    for (int i = 0; i < merge.actions().size(); i++) {
      List<OutputColumn> given = new ArrayList<>();
      for (Assignment assignment : merge.actions().get(i).values()) {
        BoundExpression value = substitution.rewrite(assignment.value());
        given.add(keep(new Case(List.of(new Case.When(is(action, i), value)), null, value.type())));
      }
      values.add(given);
    }
    return query(from, action);
  }

  /** 0 for nothing, else the action's place from 1. */
  private BoundExpression chosen() {
    BoundExpression present = new IsTest(rowid, Test.NULL, true, Nodes.BOOL);
    return new Case(List.of(new Case.When(present, chosen(true))), chosen(false), Nodes.INT8);
  }

  private BoundExpression chosen(boolean matched) {
    List<Case.When> whens = new ArrayList<>();
    BoundExpression otherwise = Nodes.integer(0);
    for (int i = 0; i < merge.actions().size(); i++) {
      MergeAction action = merge.actions().get(i);
      if (action.matched() == matched) {
        BoundExpression number = Nodes.integer(action.kind() == Kind.NOTHING ? 0 : i + 1);
        if (action.condition() == null) {
          otherwise = number;
        } else {
          whens.add(new Case.When(action.condition(), number));
        }
      }
    }
    return whens.isEmpty() ? otherwise : new Case(whens, otherwise, Nodes.INT8);
  }

  private ColumnValue inner(BoundExpression expression) {
    OutputColumn output = new OutputColumn("", "c" + (joined.size() + 1), expression);
    joined.add(output);
    return Queries.output(joinedSource, output);
  }

  private OutputColumn keep(BoundExpression expression) {
    OutputColumn output = new OutputColumn("", "c" + (kept.size() + 1), expression);
    kept.add(output);
    return output;
  }

  /** A number of its own for each row of the tree. */
  private BoundExpression numbered(ColumnValue row, ColumnValue member) {
    return new Call(
        NUMBER, List.of(row, Nodes.integer(merge.target().members().size()), member), Nodes.INT8);
  }

  /** The row, and that no other pair has changed it. */
  private BoundExpression once(BoundExpression row, ColumnValue action) {
    List<BoundExpression> changing = new ArrayList<>();
    for (int i = 0; i < merge.actions().size(); i++) {
      if (merge.actions().get(i).matched()) {
        changing.add(Nodes.integer(i + 1));
      }
    }
    if (changing.isEmpty()) {
      return row;
    }
    BoundExpression first = new Call(AffectedRows.MERGE, List.of(row), Nodes.INT8);
    return new Case(
        List.of(new Case.When(new InList(action, changing, false, Nodes.BOOL), first)),
        null,
        Nodes.INT8);
  }

  private static BoundExpression is(ColumnValue action, int place) {
    return Nodes.compare(Comparison.Operator.EQUAL, action, Nodes.integer(place + 1));
  }

  private BoundQuery query(BoundFrom from, ColumnValue action) {
    String alias = "merged_" + joinedSource;
    List<CommonTable> with = new ArrayList<>(merge.with());
    with.add(
        new CommonTable("merged", alias, false, true, Queries.select(List.copyOf(joined), from)));
    BoundQuery rows =
        Queries.select(
            List.copyOf(kept),
            new BoundFrom.CommonTableReference(joinedSource, alias),
            Nodes.compare(Comparison.Operator.GREATER, action, Nodes.integer(0)));
    return new BoundQuery(
        with, merge.recursive(), rows.body(), rows.columns(), List.of(), null, null, false);
  }

  private void write(List<List<OutputColumn>> values, String table) {
    for (int i = 0; i < merge.actions().size(); i++) {
      if (merge.actions().get(i).kind() == Kind.DELETE) {
        for (int member = 0; member < targets(); member++) {
          work.keep(delete(i, member, table));
        }
      }
    }
    for (int i = 0; i < merge.actions().size(); i++) {
      if (merge.actions().get(i).kind() == Kind.UPDATE) {
        for (int member = 0; member < targets(); member++) {
          work.keep(update(i, member, values.get(i), table));
        }
      }
    }
    if (merge.actions().stream().anyMatch(a -> a.kind() == Kind.INSERT)) {
      Insert insert = insert(values, table);
      if (insert.target().routing() == null) {
        work.keep(insert);
      } else {
        work.change(false, new TreeChanges(insert.target(), work.sources()).insert(insert));
      }
    }
  }

  private int targets() {
    return tree == null ? 1 : merge.target().members().size();
  }

  private BoundFrom.Table target(int member) {
    return tree == null
        ? merge.target()
        : new BoundFrom.Table(work.sources().next(), merge.target().members().get(member));
  }

  private ColumnValue rowid(BoundFrom.Table target) {
    return tree == null ? rowid : TreeRows.rowid(target);
  }

  /** The rows of the action that are in the member. */
  private BoundExpression isMeant(int source, int place, int member) {
    BoundExpression action = is(Queries.output(source, kept.get(1)), place);
    return tree == null
        ? action
        : Nodes.and(
            action,
            Nodes.compare(
                Comparison.Operator.EQUAL,
                Queries.output(source, kept.get(3)),
                Nodes.integer(member)));
  }

  private OutputColumn rowOutput() {
    return kept.get(tree == null ? 0 : 2);
  }

  private Delete delete(int place, int member, String table) {
    int source = work.sources().next();
    BoundFrom.Table target = target(member);
    BoundQuery rows =
        Queries.select(
            List.of(new OutputColumn("", "c1", Queries.output(source, rowOutput()))),
            new BoundFrom.CommonTableReference(source, table),
            isMeant(source, place, member));
    return new Delete(
        List.of(),
        false,
        target,
        null,
        new InQuery(List.of(rowid(target)), rows, false, Nodes.BOOL),
        List.of());
  }

  private Update update(int place, int member, List<OutputColumn> values, String table) {
    int source = work.sources().next();
    BoundFrom.Table target = target(member);
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Column column = merge.actions().get(place).values().get(i).column();
      assignments.add(
          new Assignment(
              tree == null ? column : InheritedRows.own(column, target.relation()),
              Queries.output(source, values.get(i))));
    }
    return new Update(
        List.of(),
        false,
        target,
        assignments,
        new BoundFrom.CommonTableReference(source, table),
        Nodes.and(
            Nodes.compare(
                Comparison.Operator.EQUAL, rowid(target), Queries.output(source, rowOutput())),
            isMeant(source, place, member)),
        List.of());
  }

  /** All rows in the order of the source, whichever action inserts them. */
  private Insert insert(List<List<OutputColumn>> values, String table) {
    int source = work.sources().next();
    ColumnValue action = Queries.output(source, kept.get(1));
    Map<Column, List<Case.When>> columns = new LinkedHashMap<>();
    Set<BoundExpression> places = new LinkedHashSet<>();
    for (int i = 0; i < merge.actions().size(); i++) {
      MergeAction inserting = merge.actions().get(i);
      if (inserting.kind() != Kind.INSERT) {
        continue;
      }
      places.add(Nodes.integer(i + 1));
      for (int j = 0; j < values.get(i).size(); j++) {
        columns
            .computeIfAbsent(inserting.values().get(j).column(), c -> new ArrayList<>())
            .add(new Case.When(is(action, i), Queries.output(source, values.get(i).get(j))));
      }
    }
    List<OutputColumn> outputs = new ArrayList<>();
    columns.forEach(
        (column, whens) ->
            outputs.add(
                new OutputColumn(
                    column.name(),
                    "c" + (outputs.size() + 1),
                    new Case(whens, null, column.type()))));
    return new Insert(
        List.of(),
        false,
        new BoundFrom.Table(
            merge.target().source(),
            merge.target().relation(),
            List.of(),
            null,
            merge.target().routing()),
        List.copyOf(columns.keySet()),
        Queries.select(
            outputs,
            new BoundFrom.CommonTableReference(source, table),
            new InList(action, List.copyOf(places), false, Nodes.BOOL)),
        null,
        List.of());
  }

  /** The number of rows that are changed, for the command tag. */
  static BoundQuery count(String table, Sources sources) {
    BoundExpression count = new Aggregate(COUNT, List.of(), false, List.of(), null, Nodes.INT8);
    return Queries.plain(
        new BoundQuery.Select(
            false,
            List.of(),
            new BoundFrom.CommonTableReference(sources.next(), table),
            null,
            true,
            List.of(),
            null,
            null),
        List.of(new OutputColumn("", Stages.COUNT, count)));
  }

  /** The join's columns by their names in its result. */
  private final class Substitution extends StatementRewriter {
    private final BoundFrom from;
    private final Map<ColumnValue, ColumnValue> columns = new LinkedHashMap<>();

    Substitution(BoundFrom from) {
      this.from = from;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return SourcesRead.of(column).readsAnyOf(from)
          ? columns.computeIfAbsent(column, MergedRows.this::inner)
          : column;
    }
  }
}
