package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.CursorRow;

/**
 * WHERE CURRENT OF.
 *
 * <pre>
 * DELETE FROM t WHERE CURRENT OF c
 * DELETE FROM t WHERE rowid = pg_current_row('c', 16384, 't')
 * </pre>
 */
final class CurrentRows implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private BoundFrom.Table target;

    @Override
    BoundStatement rewriteUpdate(BoundStatement.Update update) {
      BoundFrom.Table outer = target;
      target = update.target();
      BoundStatement result = super.rewriteUpdate(update);
      target = outer;
      return result;
    }

    @Override
    BoundStatement rewriteDelete(BoundStatement.Delete delete) {
      BoundFrom.Table outer = target;
      target = delete.target();
      BoundStatement result = super.rewriteDelete(delete);
      target = outer;
      return result;
    }

    @Override
    public BoundExpression visitCall(Call call) {
      if (call.function() != CursorRow.IS_CURRENT) {
        return super.visitCall(call);
      }
      return RowIdentity.rowid(target)
          .map(
              rowid ->
                  Nodes.compare(
                      Comparison.Operator.EQUAL,
                      rowid,
                      new Call(CursorRow.CURRENT, call.arguments(), Nodes.INT8)))
          .orElseThrow(() -> SqlFault.unsupported("WHERE CURRENT OF without a rowid"));
    }
  }
}
