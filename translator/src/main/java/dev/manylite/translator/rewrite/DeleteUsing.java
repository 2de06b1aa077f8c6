package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import java.util.List;

/**
 * DELETE … USING → rows for which there is a match.
 *
 * <pre>
 * DELETE FROM t USING s WHERE t.a = s.a
 * DELETE FROM t WHERE EXISTS (SELECT 1 FROM s WHERE t.a = s.a)
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
      List<OutputColumn> columns = List.of(new OutputColumn("", "c1", Nodes.integer(1)));
      BoundQuery matches = Queries.select(columns, delete.using(), delete.where());
      BoundExpression where = new Exists(matches, Nodes.BOOL);
      return new BoundStatement.Delete(
          delete.with(), delete.recursive(), delete.target(), null, where, delete.columns());
    }
  }
}
