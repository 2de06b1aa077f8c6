package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/**
 * IS NULL of a row whose elements are known → of each of them. Elements that are rows themselves
 * are then tested as values.
 *
 * <pre>
 * WHERE (a, b) IS NOT NULL
 * WHERE a IS NOT NULL AND b IS NOT NULL
 * </pre>
 */
final class RowNullTests implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitIsTest(IsTest written) {
      IsTest test = (IsTest) super.visitIsTest(written);
      Row row = Row.known(test.operand());
      if (row == null) {
        return test;
      }
      if (row.elements().isEmpty()) {
        return new Constant(1L, Nodes.BOOL);
      }
      List<BoundExpression> tests = new ArrayList<>();
      for (BoundExpression element : row.elements()) {
        tests.add(test(element, test.negated()));
      }
      return tests.size() == 1 ? tests.get(0) : new Logical(true, tests, Nodes.BOOL);
    }

    private static BoundExpression test(BoundExpression value, boolean negated) {
      return value.type().base() instanceof RowType
          ? new Comparison(
              negated ? Comparison.Operator.DISTINCT : Comparison.Operator.NOT_DISTINCT,
              value,
              new Constant(null, value.type()),
              Nodes.BOOL)
          : new IsTest(value, Test.NULL, negated, Nodes.BOOL);
    }
  }
}
