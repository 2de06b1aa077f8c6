package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import java.util.stream.Collectors;

/**
 * Prints conditions: where NULL counts as FALSE, some constructs have a shorter form that can use
 * an index. NOT is where that ends, since it tells NULL from FALSE.
 */
final class ConditionPrinter {
  private final Emission emission;
  private final ExpressionPrinter expressions;

  ConditionPrinter(Emission emission, ExpressionPrinter expressions) {
    this.emission = emission;
    this.expressions = expressions;
  }

  String print(BoundExpression condition) {
    if (condition instanceof Logical logical) {
      return ExpressionPrinter.junction(
          logical.and(), logical.operands().stream().map(this::print).collect(Collectors.toList()));
    }
    if (condition instanceof QuantifiedArray quantified) {
      return emission.expressions().subqueries().quantified(quantified, true);
    }
    if (condition instanceof QuantifiedQuery quantified) {
      return emission.expressions().subqueries().quantified(quantified, true);
    }
    return expressions.print(condition);
  }
}
