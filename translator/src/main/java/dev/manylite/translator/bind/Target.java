package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.OutputReference;

/** An entry of a select list, or an expression of ORDER BY or GROUP BY that is not in it. */
final class Target {
  private final String name;
  private final int ordinal;
  private final int position;
  private BoundExpression expression;

  /**
   * @param ordinal from 1; 0 if it is no output column
   */
  Target(String name, int ordinal, BoundExpression expression, int position) {
    this.name = name;
    this.ordinal = ordinal;
    this.expression = expression;
    this.position = position;
  }

  String name() {
    return name;
  }

  int ordinal() {
    return ordinal;
  }

  int position() {
    return position;
  }

  boolean output() {
    return ordinal > 0;
  }

  BoundExpression expression() {
    return expression;
  }

  /** Once sorted, grouped or made distinct by, an unknown value is text. */
  void convert(Coercion coercion) {
    expression = coercion.unknownToText(expression);
  }

  /** As a sort key names it. */
  BoundExpression reference() {
    return output() ? new OutputReference(ordinal, expression.type()) : expression;
  }
}
