package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Comparison.Operator;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Utf8;
import java.util.Arrays;
import java.util.Comparator;

/** What a comparison of two constants gives. */
final class ConstantComparison {
  private ConstantComparison() {}

  /** The comparison itself where SQLite has to be asked. */
  static BoundExpression of(Comparison comparison, Constant left, Constant right) {
    Operator operator = comparison.operator();
    boolean nulls = left.value() == null || right.value() == null;
    if (nulls && operator != Operator.DISTINCT && operator != Operator.NOT_DISTINCT) {
      return new Constant(null, comparison.type());
    }
    Integer order =
        nulls
            ? Integer.valueOf(left.value() == right.value() ? 0 : 1)
            : compare(left.value(), right.value(), left.type().base());
    if (order == null) {
      return new Comparison(operator, left, right, comparison.type());
    }
    return new Constant(holds(operator, order) ? 1L : 0L, comparison.type());
  }

  private static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL, NOT_DISTINCT -> order == 0;
      case NOT_EQUAL, DISTINCT -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  private static Integer compare(Object left, Object right, PgType type) {
    if (left instanceof Long one && right instanceof Long other) {
      return one.compareTo(other);
    }
    if (left instanceof Double one && right instanceof Double other) {
      // Zeros are equal whatever their sign.
      return Double.compare(one + 0.0, other + 0.0);
    }
    if (left instanceof byte[] one && right instanceof byte[] other) {
      return Arrays.compareUnsigned(one, other);
    }
    if (left instanceof String one && right instanceof String other) {
      String collation = type.collation();
      return collation == null
          ? Integer.valueOf(Utf8.compare(one, other))
          : Collations.byName(collation).map(order -> compare(order, one, other)).orElse(null);
    }
    return null;
  }

  private static Integer compare(Comparator<String> order, String left, String right) {
    return order.compare(left, right);
  }
}
