package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One statement's parts of which one adds rows to a table and a later one changes it: the rows that
 * were added are not there for the later one.
 *
 * <pre>
 * WITH a AS (INSERT INTO t …) DELETE FROM t WHERE …
 * kept: INSERT INTO t … RETURNING rowid      into work_1
 * then: DELETE FROM t WHERE … AND rowid NOT IN (SELECT touched FROM work_1)
 * </pre>
 */
final class TwiceChanged {
  private static final String TOUCHED = "touched";

  private TwiceChanged() {}

  /** The tables that several parts change. */
  static Set<String> among(BoundStatement statement, List<CommonTable> with) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    List<BoundStatement> parts = new ArrayList<>();
    with.forEach(t -> parts.add(t.statement()));
    parts.add(statement);
    for (BoundStatement part : parts) {
      for (Relation target : Statements.targets(part)) {
        if (!once.add(AffectedTables.name(target))) {
          twice.add(AffectedTables.name(target));
        }
      }
    }
    return twice;
  }

  static Insert noted(Insert insert) {
    List<OutputColumn> columns = new ArrayList<>(insert.columns());
    columns.add(touched(insert.target()));
    return new Insert(
        insert.with(),
        insert.recursive(),
        insert.target(),
        insert.targetColumns(),
        insert.rows(),
        insert.conflict(),
        columns);
  }

  private static OutputColumn touched(BoundFrom.Table target) {
    return new OutputColumn(null, TOUCHED, rowid(target));
  }

  private static ColumnValue rowid(BoundFrom.Table target) {
    return RowIdentity.rowid(target)
        .orElseThrow(
            () ->
                SqlFault.unsupported(
                    "changing a table without a rowid in two parts of one statement"));
  }

  /** UPDATE or DELETE of other rows than those that the tables note. */
  static BoundStatement without(BoundStatement statement, List<String> tables, Sources sources) {
    if (statement instanceof Update update) {
      return update.withWhere(without(update.where(), update.target(), tables, sources));
    }
    Delete delete = (Delete) statement;
    return delete.withWhere(without(delete.where(), delete.target(), tables, sources));
  }

  static BoundExpression without(
      BoundExpression where, BoundFrom.Table target, List<String> tables, Sources sources) {
    List<BoundExpression> conditions = new ArrayList<>();
    for (String table : tables) {
      int source = sources.next();
      ColumnValue rowid = rowid(target);
      OutputColumn noted = new OutputColumn("", TOUCHED, rowid);
      conditions.add(
          new InQuery(
              List.of(rowid),
              Queries.select(
                  List.of(new OutputColumn("", "c1", Queries.output(source, noted))),
                  new BoundFrom.CommonTableReference(source, table)),
              true,
              Nodes.BOOL));
    }
    conditions.add(where);
    return Nodes.and(conditions.toArray(BoundExpression[]::new));
  }
}
