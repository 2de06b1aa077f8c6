package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import java.util.List;

/**
 * ntile(NULL) is null; SQLite refuses it.
 *
 * <pre>
 * SELECT ntile(n) OVER w FROM t
 * SELECT CASE WHEN n IS NOT NULL THEN ntile(coalesce(n, 1)) OVER w END FROM t
 * </pre>
 */
final class NullTiles implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitWindow(Window written) {
      Window window = (Window) super.visitWindow(written);
      if (!window.function().name().equals("ntile")
          || window.arguments().get(0) instanceof Constant constant && constant.value() != null) {
        return window;
      }
      BoundExpression tiles = window.arguments().get(0);
      BoundExpression one = new Constant(1L, tiles.type());
      Window known =
          new Window(
              window.function(),
              List.of(new Coalesce(List.of(tiles, one), tiles.type())),
              window.filter(),
              window.window(),
              window.type());
      BoundExpression present = new IsTest(tiles, Test.NULL, true, Nodes.BOOL);
      return new Case(List.of(new Case.When(present, known)), null, window.type());
    }
  }
}
