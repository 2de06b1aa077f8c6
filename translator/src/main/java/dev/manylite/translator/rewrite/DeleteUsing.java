package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import java.util.List;

/**
 * DELETE … USING → rows for which there is a match; by rowid, so that SQLite chooses where to
 * begin.
 *
 * <pre>
 * DELETE FROM t USING s WHERE t.a = s.a
 * DELETE FROM t WHERE rowid IN (SELECT t.rowid FROM t JOIN s WHERE t.a = s.a)
 * </pre>
 */
final class DeleteUsing implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    BoundStatement rewriteDelete(BoundStatement.Delete written) {
      BoundStatement.Delete delete = (BoundStatement.Delete) super.rewriteDelete(written);
      if (delete.using() == null) {
        return delete;
      }
      return new BoundStatement.Delete(
          delete.with(),
          delete.recursive(),
          delete.target(),
          null,
          RowIdentity.rowid(delete.target())
              .map(r -> matching(delete, r))
              .orElseGet(() -> matching(delete)),
          delete.columns());
    }

    private static BoundExpression matching(BoundStatement.Delete delete, ColumnValue rowid) {
      BoundFrom from =
          new BoundFrom.Join(BoundFrom.Join.Kind.CROSS, delete.target(), delete.using(), null);
      List<OutputColumn> columns = List.of(new OutputColumn("", "c1", rowid));
      BoundQuery matches = Queries.select(columns, from, delete.where());
      return new InQuery(List.of(rowid), matches, false, Nodes.BOOL);
    }

    private static BoundExpression matching(BoundStatement.Delete delete) {
      List<OutputColumn> columns = List.of(new OutputColumn("", "c1", Nodes.integer(1)));
      BoundQuery matches = Queries.select(columns, delete.using(), delete.where());
      return new Exists(matches, Nodes.BOOL);
    }
  }
}
