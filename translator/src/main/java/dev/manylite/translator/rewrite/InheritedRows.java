package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * UPDATE and DELETE of a table and those that inherit from it: which rows, and their new values,
 * are found first; then each table is changed by a statement of its own.
 *
 * <pre>
 * UPDATE p SET a = a + s.b FROM s WHERE p.id = s.id RETURNING p.a, s.c
 * kept: SELECT DISTINCT ON (t.member, t.row) t.member AS c1, t.row AS c2, t.c1 + s.b AS c3, s.c AS c4
 *         FROM (SELECT … FROM p UNION ALL SELECT … FROM c) AS t, s WHERE t.c2 = s.id      into work_1
 * kept: UPDATE p SET a = w.c3 FROM work_1 w WHERE rowid = w.c2 AND w.c1 = 0 RETURNING p.a, w.c4
 * kept: UPDATE c SET a = w.c3 FROM work_1 w WHERE rowid = w.c2 AND w.c1 = 1 RETURNING c.a, w.c4
 * last: SELECT … FROM work_2 UNION ALL SELECT … FROM work_3
 * </pre>
 */
final class InheritedRows {
  private final BoundFrom.Table target;
  private final WorkTables work;
  private final TreeRows tree;
  private final List<OutputColumn> found = new ArrayList<>();
  private final Map<ColumnValue, OutputColumn> others = new LinkedHashMap<>();

  /**
   * @param where the statement's
   * @param added tables of rows that the statement has added before, which it must not see
   */
  InheritedRows(
      BoundFrom.Table target,
      BoundExpression where,
      WorkTables work,
      Map<String, List<String>> added) {
    this.target = target;
    this.work = work;
    this.tree = new TreeRows(target, where, work.sources(), added);
    add(tree.member());
    add(tree.row());
  }

  /**
   * @param returning what RETURNING gives, its subqueries computed before
   */
  BoundStatement update(Update update, List<OutputColumn> returning) {
    List<OutputColumn> values = new ArrayList<>();
    for (Assignment assignment : update.assignments()) {
      values.add(add(tree.substitution().rewrite(assignment.value())));
    }
    carry(returning, update.from());
    String rows = keep(update.from(), update.where(), update);
    List<String> results = new ArrayList<>();
    for (int i = 0; i < target.members().size(); i++) {
      BoundFrom.Table member = new BoundFrom.Table(work.sources().next(), target.members().get(i));
      int source = work.sources().next();
      List<Assignment> assignments = new ArrayList<>();
      for (int j = 0; j < values.size(); j++) {
        Column column = own(update.assignments().get(j).column(), member.relation());
        assignments.add(new Assignment(column, Queries.output(source, values.get(j))));
      }
      Update one =
          new Update(
              List.of(),
              false,
              member,
              assignments,
              new BoundFrom.CommonTableReference(source, rows),
              chosen(member, source, i),
              returned(returning, member, source));
      results.add(work.keep(MatchedRows.update(one, work)));
    }
    return result(returning, rows, results);
  }

  BoundStatement delete(Delete delete, List<OutputColumn> returning) {
    carry(returning, delete.using());
    String rows = keep(delete.using(), delete.where(), delete);
    List<String> results = new ArrayList<>();
    for (int i = 0; i < target.members().size(); i++) {
      BoundFrom.Table member = new BoundFrom.Table(work.sources().next(), target.members().get(i));
      int source = work.sources().next();
      Delete one =
          new Delete(
              List.of(),
              false,
              member,
              new BoundFrom.CommonTableReference(source, rows),
              chosen(member, source, i),
              returned(returning, member, source));
      results.add(work.keep(MatchedRows.delete(one, work)));
    }
    return result(returning, rows, results);
  }

  static Column own(Column column, Relation member) {
    return member.column(column.name()).orElseThrow();
  }

  private OutputColumn add(BoundExpression expression) {
    OutputColumn column = new OutputColumn("", "c" + (found.size() + 1), expression);
    found.add(column);
    return column;
  }

  /** The rows, and what is needed of them. */
  private String keep(BoundFrom from, BoundExpression where, BoundStatement statement) {
    BoundFrom all =
        from == null
            ? tree.from()
            : new BoundFrom.Join(BoundFrom.Join.Kind.CROSS, tree.from(), from, null);
    // Several matches of a row are one change of it.
    List<BoundExpression> once = from == null ? List.of() : List.of(tree.member(), tree.row());
    BoundQuery.Select select =
        new BoundQuery.Select(
            false,
            once,
            all,
            where == null ? null : tree.substitution().rewrite(where),
            false,
            List.of(),
            null,
            null);
    return work.keep(
        new BoundQuery(
            Statements.with(statement),
            Statements.recursive(statement),
            select,
            List.copyOf(found),
            List.of(),
            null,
            null,
            false),
        "c2");
  }

  private BoundExpression chosen(BoundFrom.Table member, int source, int place) {
    return Nodes.and(
        Nodes.compare(
            Comparison.Operator.EQUAL,
            TreeRows.rowid(member),
            Queries.output(source, found.get(1))),
        Nodes.compare(
            Comparison.Operator.EQUAL, Queries.output(source, found.get(0)), Nodes.integer(place)));
  }

  /** RETURNING's columns of other items are kept beside the rows. */
  private void carry(List<OutputColumn> returning, BoundFrom from) {
    ColumnsNamed.of(returning, from).forEach(column -> others.put(column, add(column)));
  }

  private List<OutputColumn> returned(
      List<OutputColumn> returning, BoundFrom.Table member, int source) {
    List<OutputColumn> own = tree.ofMember(member).rewriteColumns(returning);
    return new StatementRewriter() {
      @Override
      public BoundExpression visitColumnValue(ColumnValue column) {
        OutputColumn kept = others.get(column);
        return kept == null ? column : Queries.output(source, kept);
      }
    }.rewriteColumns(own);
  }

  /** What is told of all tables: what they return, or the number of rows. */
  private BoundStatement result(List<OutputColumn> returning, String rows, List<String> results) {
    if (OutputColumn.returned(returning).isEmpty()) {
      return MergedRows.count(rows, work.sources());
    }
    BoundQuery all = null;
    for (String table : results) {
      int source = work.sources().next();
      BoundQuery one =
          Queries.select(
              Queries.outputs(source, returning),
              new BoundFrom.CommonTableReference(source, table));
      all =
          all == null
              ? one
              : Queries.plain(
                  new BoundQuery.SetOperation(Query.SetOperation.Kind.UNION, true, all, one),
                  all.columns());
    }
    return all;
  }
}
