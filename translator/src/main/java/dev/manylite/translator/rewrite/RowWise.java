package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Conflict;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.rewrite.RowChanges.Change;
import dev.manylite.translator.rewrite.RowChanges.Kind;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A writing statement whose rows have to be changed one after the other. Which rows, and their new
 * values, is found first; RETURNING is computed of each row as it is stored.
 *
 * <pre>
 * UPDATE t SET a = s.b FROM s WHERE t.id = s.id RETURNING t.a, s.c
 * rows:      SELECT DISTINCT ON (rowid) t.rowid, t.id, t.a, s.b, s.c FROM t, s WHERE t.id = s.id
 * for each:  UPDATE t SET a = ?1 WHERE rowid = ?2 RETURNING rowid, id, a
 * returning: SELECT ?3, ?4 of rowid, id, a, s.c
 * </pre>
 */
final class RowWise {
  private final BoundFrom.Table target;
  private final BoundExpression identity;
  private final List<OutputColumn> kept = new ArrayList<>();
  private final Map<ColumnValue, Integer> carried = new LinkedHashMap<>();

  RowWise(BoundFrom.Table target) {
    this.target = target;
    this.identity =
        target.relation().kind() == Relation.Kind.VIEW ? Nodes.integer(0) : rowid(target);
  }

  private static BoundExpression rowid(BoundFrom.Table target) {
    return RowIdentity.rowid(target)
        .orElseThrow(() -> SqlFault.unsupported("changing a table without a rowid row by row"));
  }

  RowChanges insert(Insert insert) {
    if (insert.conflict() != null && target.relation().kind() == Relation.Kind.VIEW) {
      throw SqlFault.unsupported("ON CONFLICT on a view with INSTEAD OF triggers");
    }
    BoundQuery rows = insert.rows();
    if (rows.columns().isEmpty()) {
      rows = Queries.select(List.of(new OutputColumn("", "c1", Nodes.integer(0))), null);
    }
    List<Integer> places = new ArrayList<>();
    insert.targetColumns().forEach(c -> places.add(places.size()));
    Conflict conflict = insert.conflict();
    return change(
        withTables(rows, insert.with(), insert.recursive()),
        insert,
        -1,
        List.of(),
        new Change(Kind.INSERT, insert.targetColumns(), places),
        conflict);
  }

  RowChanges update(Update written) {
    Update update = (Update) new CurrentRows().apply(written);
    List<Integer> before = before();
    List<Integer> places = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (Assignment assignment : update.assignments()) {
      columns.add(assignment.column());
      places.add(keep(assignment.value()));
    }
    carry(update.columns(), update.from());
    BoundQuery rows = rows(update.from(), update.where(), update.with(), update.recursive());
    return change(rows, update, 0, before, new Change(Kind.UPDATE, columns, places), null);
  }

  RowChanges delete(Delete written) {
    Delete delete = (Delete) new CurrentRows().apply(written);
    List<Integer> before = before();
    carry(delete.columns(), delete.using());
    BoundQuery rows = rows(delete.using(), delete.where(), delete.with(), delete.recursive());
    return change(rows, delete, 0, before, new Change(Kind.DELETE, List.of(), List.of()), null);
  }

  /** A table of a tree, whose rows are found with those of the others. */
  RowChanges member(
      BoundStatement statement,
      List<OutputColumn> returning,
      List<Integer> before,
      List<Change> changes,
      Map<ColumnValue, Integer> carriedAlong) {
    carried.putAll(carriedAlong);
    int parameters = parameters(statement);
    return new RowChanges(
        target,
        null,
        RowTriggers.events(statement),
        0,
        -1,
        before,
        changes,
        List.copyOf(carried.values()),
        returning.isEmpty()
            ? null
            : Queries.select(new Returned(parameters).rewriteColumns(returning), null),
        null,
        parameters);
  }

  private List<Integer> before() {
    keep(identity);
    List<Integer> before = new ArrayList<>();
    for (Column column : target.relation().columns()) {
      before.add(keep(RowStatements.value(target, column)));
    }
    return before;
  }

  private int keep(BoundExpression expression) {
    kept.add(new OutputColumn("", "c" + (kept.size() + 1), expression));
    return kept.size() - 1;
  }

  /** A row is changed once, whatever it is joined to. */
  private BoundQuery rows(
      BoundFrom others, BoundExpression where, List<CommonTable> with, boolean recursive) {
    BoundFrom rows =
        target.rows() == null
            ? target
            : new BoundFrom.Derived(target.source(), target.rows(), false);
    BoundFrom from =
        others == null ? rows : new BoundFrom.Join(BoundFrom.Join.Kind.CROSS, rows, others, null);
    boolean once = others != null && target.relation().kind() != Relation.Kind.VIEW;
    BoundQuery.Select select =
        new BoundQuery.Select(
            false, once ? List.of(identity) : List.of(), from, where, false, List.of(), null, null);
    return withTables(Queries.plain(select, List.copyOf(kept)), with, recursive);
  }

  private static BoundQuery withTables(
      BoundQuery query, List<CommonTable> with, boolean recursive) {
    List<CommonTable> all = new ArrayList<>(with);
    all.addAll(query.with());
    return new BoundQuery(
        all,
        recursive || query.recursive(),
        query.body(),
        query.columns(),
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  private void carry(List<OutputColumn> returning, BoundFrom others) {
    ColumnsNamed.of(returning, others).forEach(column -> carried.put(column, keep(column)));
  }

  private RowChanges change(
      BoundQuery rows,
      BoundStatement statement,
      int identityPlace,
      List<Integer> before,
      Change change,
      Conflict conflict) {
    int parameters = parameters(statement);
    List<OutputColumn> returning = statement.columns();
    return new RowChanges(
        target,
        rows,
        RowTriggers.events(statement),
        identityPlace,
        -1,
        before,
        List.of(change),
        List.copyOf(carried.values()),
        returning.isEmpty()
            ? null
            : Queries.select(new Returned(parameters).rewriteColumns(returning), null),
        conflict,
        parameters);
  }

  private static int parameters(BoundStatement statement) {
    int[] highest = {0};
    new StatementRewriter() {
      @Override
      public BoundExpression visitParameter(Parameter parameter) {
        highest[0] = Math.max(highest[0], parameter.number());
        return parameter;
      }
    }.rewrite(statement);
    return highest[0];
  }

  /** Columns as parameters. */
  private final class Returned extends StatementRewriter {
    private final List<ColumnValue> others = List.copyOf(carried.keySet());
    private final int parameters;

    Returned(int parameters) {
      this.parameters = parameters;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      List<Column> columns = target.relation().columns();
      int place = others.indexOf(column);
      if (place >= 0) {
        place += columns.size() + 2;
      } else if (column.source() != target.source()) {
        return column;
      } else {
        place = 1;
        for (int i = 0; i < columns.size(); i++) {
          if (columns.get(i).name().equals(column.name())) {
            place = i + 2;
          }
        }
      }
      return new Parameter(parameters + place, column.type());
    }
  }
}
