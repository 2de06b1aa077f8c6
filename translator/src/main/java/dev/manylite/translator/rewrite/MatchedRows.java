package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * RETURNING of what UPDATE … FROM and DELETE … USING read beside the target, which SQLite does not
 * know there. The matches are found first, one for each row of the target.
 *
 * <pre>
 * UPDATE t SET a = s.b FROM s WHERE t.id = s.id RETURNING t.a, s.c
 * kept: SELECT DISTINCT ON (rowid) t.rowid, s.b, t.rowid, s.c FROM t, s WHERE t.id = s.id
 * then: UPDATE t SET a = m.c2 FROM work_1 m WHERE t.rowid = m.c1
 *       RETURNING a, (SELECT m.c4 FROM work_1 m WHERE m.c3 = rowid)
 * </pre>
 */
final class MatchedRows {
  private final BoundFrom.Table target;
  private final ColumnValue rowid;
  private final WorkTables work;
  private final List<OutputColumn> matched = new ArrayList<>();

  private MatchedRows(BoundFrom.Table target, WorkTables work) {
    this.target = target;
    this.work = work;
    this.rowid =
        RowIdentity.rowid(target)
            .orElseThrow(() -> SqlFault.unsupported("RETURNING from other tables without a rowid"));
  }

  /** Whether the statement, or a writing member of its WITH, returns such. */
  static boolean returned(BoundStatement statement) {
    if (statement instanceof Update update) {
      return update.from() != null && returns(update.columns(), update.from());
    }
    return statement instanceof Delete delete
        && delete.using() != null
        && returns(delete.columns(), delete.using());
  }

  private static boolean returns(List<OutputColumn> columns, BoundFrom from) {
    return columns.stream().anyMatch(c -> SourcesRead.of(c.expression()).readsAnyOf(from));
  }

  static Update update(Update update, WorkTables work) {
    if (!returned(update)) {
      return update;
    }
    MatchedRows rows = new MatchedRows(update.target(), work);
    OutputColumn before = rows.add(rows.rowid);
    List<OutputColumn> values = new ArrayList<>();
    BoundExpression after = rows.rowid;
    for (Assignment assignment : update.assignments()) {
      values.add(rows.add(assignment.value()));
      if (assignment.column().name().equals(update.target().relation().rowidColumn())) {
        after = assignment.value();
      }
    }
    OutputColumn key = rows.add(after);
    Returned returned = rows.new Returned(update.from(), key);
    List<OutputColumn> columns = returned.rewriteColumns(update.columns());
    String table = rows.keep(update.from(), update.where(), update.with(), before, key);
    int source = work.sources().next();
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      assignments.add(
          new Assignment(
              update.assignments().get(i).column(), Queries.output(source, values.get(i))));
    }
    return new Update(
        List.of(),
        false,
        update.target(),
        assignments,
        new BoundFrom.CommonTableReference(source, table),
        Nodes.compare(Comparison.Operator.EQUAL, rows.rowid, Queries.output(source, before)),
        returned.named(columns, table));
  }

  static Delete delete(Delete delete, WorkTables work) {
    if (!returned(delete)) {
      return delete;
    }
    MatchedRows rows = new MatchedRows(delete.target(), work);
    OutputColumn key = rows.add(rows.rowid);
    Returned returned = rows.new Returned(delete.using(), key);
    List<OutputColumn> columns = returned.rewriteColumns(delete.columns());
    String table = rows.keep(delete.using(), delete.where(), delete.with(), key, key);
    int source = work.sources().next();
    BoundQuery all =
        Queries.select(
            List.of(new OutputColumn("", "c1", Queries.output(source, key))),
            new BoundFrom.CommonTableReference(source, table));
    return new Delete(
        List.of(),
        false,
        delete.target(),
        null,
        new InQuery(List.of(rows.rowid), all, false, Nodes.BOOL),
        returned.named(columns, table));
  }

  private OutputColumn add(BoundExpression expression) {
    OutputColumn column = new OutputColumn("", "c" + (matched.size() + 1), expression);
    matched.add(column);
    return column;
  }

  private String keep(
      BoundFrom others,
      BoundExpression where,
      List<BoundQuery.CommonTable> with,
      OutputColumn before,
      OutputColumn key) {
    BoundFrom from = new BoundFrom.Join(BoundFrom.Join.Kind.CROSS, target, others, null);
    BoundQuery.Select select =
        new BoundQuery.Select(false, List.of(rowid), from, where, false, List.of(), null, null);
    BoundQuery query = Queries.plain(select, List.copyOf(matched));
    BoundStatement all = Statements.withTables(query, with);
    return before == key
        ? work.keep(all, before.alias())
        : work.keep(all, before.alias(), key.alias());
  }

  /** RETURNING's columns of other items; in the table once it has a name. */
  private final class Returned extends StatementRewriter {
    private final BoundFrom others;
    private final OutputColumn key;
    private final Map<ColumnValue, OutputColumn> columns = new LinkedHashMap<>();
    private final Map<Integer, OutputColumn> placeholders = new LinkedHashMap<>();

    Returned(BoundFrom others, OutputColumn key) {
      this.others = others;
      this.key = key;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      if (!SourcesRead.of(column).readsAnyOf(others)) {
        return column;
      }
      OutputColumn output = columns.computeIfAbsent(column, MatchedRows.this::add);
      int place = work.sources().next();
      placeholders.put(place, output);
      return new ColumnValue(
          place, output.alias(), column.type(), ColumnForm.RUNTIME, column.nullable(), null);
    }

    List<OutputColumn> named(List<OutputColumn> returning, String table) {
      return new StatementRewriter() {
        @Override
        public BoundExpression visitColumnValue(ColumnValue column) {
          OutputColumn output = placeholders.get(column.source());
          return output == null ? column : lookup(column.source(), output, column.type(), table);
        }
      }.rewriteColumns(returning);
    }

    private BoundExpression lookup(int source, OutputColumn output, SqlType type, String table) {
      BoundQuery one =
          Queries.select(
              List.of(new OutputColumn("", "c1", Queries.output(source, output))),
              new BoundFrom.CommonTableReference(source, table),
              Nodes.compare(Comparison.Operator.EQUAL, Queries.output(source, key), rowid));
      return new ScalarQuery(
          new BoundQuery(
              List.of(),
              false,
              one.body(),
              one.columns(),
              List.of(),
              Nodes.integer(1),
              null,
              false),
          type);
    }
  }
}
