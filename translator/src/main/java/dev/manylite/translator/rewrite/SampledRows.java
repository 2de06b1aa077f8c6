package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.SampledRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells TABLESAMPLE's choice which row it is about.
 *
 * <pre>
 * SELECT * FROM (SELECT * FROM t WHERE pg_sampled(0, 10))
 * SELECT * FROM (SELECT * FROM t WHERE pg_sampled(0, 10, t.rowid))
 * </pre>
 */
final class SampledRows implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    Select rewriteSelect(Select written) {
      Select select = super.rewriteSelect(written);
      if (!(select.from() instanceof BoundFrom.Table table)
          || !(select.where() instanceof Call call)
          || call.function() != SampledRow.ANY && call.function() != SampledRow.REPEATABLE) {
        return select;
      }
      List<BoundExpression> identity = RowIdentity.of(table);
      if (identity.isEmpty()) {
        throw SqlFault.unsupported(
            "TABLESAMPLE where columns have taken all names of SQLite's rowid");
      }
      List<BoundExpression> arguments = new ArrayList<>(call.arguments());
      arguments.addAll(identity);
      return select.withWhere(
          new Logical(
              true,
              List.of(
                  new Call(
                      SampledRow.VALID,
                      call.arguments().subList(1, call.arguments().size()),
                      call.type()),
                  new Call(call.function(), arguments, call.type())),
              call.type()));
    }
  }
}
