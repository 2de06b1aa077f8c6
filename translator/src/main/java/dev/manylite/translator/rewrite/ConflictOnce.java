package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Conflict;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.AffectedRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets no command change a row twice: RETURNING notes each row that was written, DO UPDATE refuses
 * (21000) a row that was noted. An INSERT of a single row needs neither.
 *
 * <pre>
 * INSERT INTO t SELECT … ON CONFLICT (id) DO UPDATE SET v = 1 WHERE w
 * INSERT INTO t SELECT … ON CONFLICT (id) DO UPDATE SET v = 1
 *   WHERE CASE WHEN pg_not_affected(rowid) THEN w END RETURNING pg_affected(rowid)
 * </pre>
 */
final class ConflictOnce implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    BoundStatement rewriteInsert(BoundStatement.Insert before) {
      BoundStatement.Insert insert = (BoundStatement.Insert) super.rewriteInsert(before);
      Conflict conflict = insert.conflict();
      if (conflict == null || conflict.assignments() == null || isSingleRow(insert.rows())) {
        return insert;
      }
      List<BoundExpression> row = RowIdentity.of(insert.target());
      if (row.isEmpty()) {
        throw SqlFault.unsupported(
            "ON CONFLICT DO UPDATE where columns have taken all names of SQLite's rowid");
      }
      List<OutputColumn> columns = new ArrayList<>(insert.columns());
      columns.add(new OutputColumn("", "affected", new Call(AffectedRows.NOTE, row, Nodes.BOOL)));
      return new BoundStatement.Insert(
          insert.with(),
          insert.recursive(),
          insert.target(),
          insert.targetColumns(),
          insert.rows(),
          once(conflict, new Call(AffectedRows.CHECK, row, Nodes.BOOL)),
          columns);
    }

    private static boolean isSingleRow(BoundQuery rows) {
      return rows.body() instanceof Values values && values.rows().size() == 1;
    }

    /** The check comes first: PostgreSQL refuses the row before it looks at the condition. */
    private static Conflict once(Conflict conflict, BoundExpression check) {
      BoundExpression where =
          conflict.where() == null
              ? check
              : new Case(List.of(new Case.When(check, conflict.where())), null, Nodes.BOOL);
      return new Conflict(
          conflict.constraintColumns(),
          conflict.constraintExpressions(),
          conflict.indexWhere(),
          conflict.excluded(),
          conflict.assignments(),
          where);
    }
  }
}
