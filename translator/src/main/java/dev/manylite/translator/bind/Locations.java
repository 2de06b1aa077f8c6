package dev.manylite.translator.bind;

import dev.manylite.translator.parse.tree.Expression;
import java.util.List;

/**
 * Where an expression begins: the leftmost of its own position and those of the operands that may
 * stand before it. This is what PostgreSQL's exprLocation gives, and what most errors point at.
 */
final class Locations {
  static int of(Expression tree) {
    int position = tree.position();
    Expression first = leading(tree);
    if (first == null) {
      return position;
    }
    int other = of(first);
    return position < 0 || other >= 0 && other < position ? other : position;
  }

  private static Expression leading(Expression tree) {
    if (tree instanceof Expression.Operator operator) {
      return operator.left() != null ? operator.left() : operator.right();
    } else if (tree instanceof Expression.Cast cast) {
      return cast.operand();
    } else if (tree instanceof Expression.Logical logical) {
      return first(logical.operands());
    } else if (tree instanceof Expression.IsTest test) {
      return test.operand();
    } else if (tree instanceof Expression.IsDistinctFrom distinct) {
      return distinct.left();
    } else if (tree instanceof Expression.Between between) {
      return between.operand();
    } else if (tree instanceof Expression.InList in) {
      return in.operand();
    } else if (tree instanceof Expression.InQuery in) {
      return in.operand();
    } else if (tree instanceof Expression.QuantifiedArray quantified) {
      return quantified.left();
    } else if (tree instanceof Expression.QuantifiedQuery quantified) {
      return quantified.left();
    } else if (tree instanceof Expression.Subscript subscript) {
      return subscript.operand();
    } else if (tree instanceof Expression.FieldSelection field) {
      return field.operand();
    } else if (tree instanceof Expression.Collate collate) {
      return collate.operand();
    } else if (tree instanceof Expression.FunctionCall call && !call.arguments().isEmpty()) {
      return call.arguments().get(0).value();
    }
    return null;
  }

  private static Expression first(List<Expression> operands) {
    return operands.isEmpty() ? null : operands.get(0);
  }

  private Locations() {}
}
