package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Not;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** AND, OR, NOT, IS tests and BETWEEN (manual, 9.1 and 9.2). */
final class ConditionBinder {
  private static final SqlType BOOLEAN = SqlType.of(Types.BOOL);

  private final BindContext context;

  ConditionBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression logical(Expression.Logical tree, Scope scope) {
    List<BoundExpression> operands = new ArrayList<>();
    for (Expression operand : tree.operands()) {
      BoundExpression bound = context.expressions().bind(operand, scope);
      operands.add(context.coercion().toBoolean(bound, tree.and() ? "AND" : "OR"));
    }
    return new Logical(tree.and(), operands, BOOLEAN);
  }

  BoundExpression not(Expression.Not tree, Scope scope) {
    BoundExpression operand = context.expressions().bind(tree.operand(), scope);
    return new Not(context.coercion().toBoolean(operand, "NOT"), BOOLEAN);
  }

  BoundExpression test(Expression.IsTest tree, Scope scope) {
    BoundExpression operand = context.expressions().bind(tree.operand(), scope);
    if (tree.test() != Test.NULL) {
      operand =
          context
              .coercion()
              .toBoolean(operand, (tree.negated() ? "IS NOT " : "IS ") + tree.test().name());
    }
    return new IsTest(operand, tree.test(), tree.negated(), BOOLEAN);
  }

  /** The operand is bound anew for each comparison, which lets each choose its own operator. */
  BoundExpression between(Expression.Between tree, Scope scope) {
    BoundExpression plain = range(tree, tree.low(), tree.high(), scope);
    if (!tree.symmetric()) {
      return plain;
    }
    BoundExpression swapped = range(tree, tree.high(), tree.low(), scope);
    return new Logical(tree.negated(), List.of(plain, swapped), BOOLEAN);
  }

  private BoundExpression range(
      Expression.Between tree, Expression low, Expression high, Scope scope) {
    return new Logical(
        !tree.negated(),
        List.of(
            compare(tree, tree.negated() ? "<" : ">=", low, scope),
            compare(tree, tree.negated() ? ">" : "<=", high, scope)),
        BOOLEAN);
  }

  private BoundExpression compare(
      Expression.Between tree, String symbol, Expression bound, Scope scope) {
    return context
        .expressions()
        .bind(new Expression.Operator(null, symbol, tree.operand(), bound, tree.position()), scope);
  }
}
