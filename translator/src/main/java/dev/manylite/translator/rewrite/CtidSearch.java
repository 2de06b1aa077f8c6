package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.form.RowCtid;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.TupleId;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison of a row's ctid → of its rowid, by which SQLite finds it.
 *
 * <pre>
 * WHERE ctid = '(0,7)'      WHERE a.ctid &lt; b.ctid
 * WHERE rowid = 7           WHERE a.rowid &lt; b.rowid
 * </pre>
 */
final class CtidSearch implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitComparison(Comparison written) {
      Comparison comparison = (Comparison) super.visitComparison(written);
      return isCtid(comparison.left()) || isCtid(comparison.right())
          ? new Comparison(
              comparison.operator(),
              rowid(comparison.left()),
              rowid(comparison.right()),
              comparison.type())
          : comparison;
    }

    @Override
    public BoundExpression visitInList(InList written) {
      InList in = (InList) super.visitInList(written);
      if (!isCtid(in.operand())) {
        return in;
      }
      List<BoundExpression> items = new ArrayList<>();
      in.items().forEach(item -> items.add(rowid(item)));
      return new InList(rowid(in.operand()), items, in.negated(), in.type());
    }

    private static boolean isCtid(BoundExpression expression) {
      return expression instanceof Call call && call.function() == RowCtid.CTID;
    }

    private static BoundExpression rowid(BoundExpression ctid) {
      if (isCtid(ctid)) {
        return ((Call) ctid).arguments().get(0);
      }
      if (ctid instanceof Constant constant && constant.type().base() == Types.TID) {
        return new Constant(
            constant.value() == null ? null : TupleId.parse((String) constant.value()), Nodes.INT8);
      }
      return new Call(RowCtid.ROWID, List.of(ctid), Nodes.INT8);
    }
  }
}
