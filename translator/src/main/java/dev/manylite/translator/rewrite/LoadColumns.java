package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Load;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.type.ColumnForm;

/**
 * Reads stored values as runtime values. {@code price} is numeric(10,2):
 *
 * <pre>
 * SELECT price FROM t
 * SELECT load(price) FROM t
 * </pre>
 */
final class LoadColumns implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      boolean bare =
          column.form() instanceof ColumnForm.Runtime
              || column.form() instanceof ColumnForm.Trusted;
      return bare ? column : new Load(column);
    }
  }
}
