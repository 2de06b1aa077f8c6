package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.ArrayQuery;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundExpression.Field;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Not;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundExpression.Window;
import java.util.Set;

/** What needs no parentheses below another node where they are spared (isSimpleNode). */
final class Simplicity {
  private static final Set<String> INTEGERS = Set.of("int2", "int4", "int8");

  private Simplicity() {}

  static boolean isSimple(BoundExpression node, BoundExpression parent) {
    if (node instanceof Cast cast) {
      return cast.method() instanceof Cast.Method.ByFunction
          || cast.method() instanceof Cast.Method.Length
          || areIntegers(cast)
          || isSimple(cast.operand(), cast);
    }
    if (node instanceof Field) {
      return !(parent instanceof Field);
    }
    if (node instanceof InList || node instanceof QuantifiedArray) {
      return false;
    }
    if (isOperator(node)) {
      return isOperator(parent) ? bindsTighter(node, parent) : separates(parent);
    }
    boolean test =
        node instanceof IsTest
            || node instanceof Exists
            || node instanceof ScalarQuery
            || node instanceof ArrayQuery
            || node instanceof InQuery
            || node instanceof QuantifiedQuery;
    if (test) {
      return separates(parent);
    }
    if (node instanceof Not) {
      return parent instanceof Logical || !(parent instanceof Not) && lists(parent);
    }
    if (node instanceof Logical logical) {
      return parent instanceof Logical around
          ? logical.and() || !around.and()
          : !(parent instanceof Not) && lists(parent);
    }
    return true;
  }

  /** For PostgreSQL a function converts them. */
  private static boolean areIntegers(Cast cast) {
    return INTEGERS.contains(cast.type().base().name())
        && INTEGERS.contains(cast.operand().type().base().name());
  }

  private static boolean isOperator(BoundExpression node) {
    return node instanceof Comparison || node instanceof Call call && call.function().operator();
  }

  private static boolean separates(BoundExpression parent) {
    return parent instanceof Logical || parent instanceof Not || lists(parent);
  }

  /** Parents that put commas, key words or their own parentheses around what is in them. */
  private static boolean lists(BoundExpression parent) {
    return parent instanceof Call call && !call.function().operator()
        || parent instanceof ArrayConstructor
        || parent instanceof Row
        || parent instanceof Coalesce
        || parent instanceof Aggregate
        || parent instanceof Grouping
        || parent instanceof Window
        || parent instanceof Case;
  }

  /** Only of the operators + - * / % is known which goes first. */
  private static boolean bindsTighter(BoundExpression node, BoundExpression parent) {
    int own = priority(node);
    int around = priority(parent);
    if (own == 0 || around == 0) {
      return false;
    }
    return own != around ? own > around : ((Call) parent).arguments().get(0) == node;
  }

  private static int priority(BoundExpression node) {
    if (!(node instanceof Call call) || call.arguments().size() != 2) {
      return 0;
    }
    return switch (call.function().name()) {
      case "+", "-" -> 1;
      case "*", "/", "%" -> 2;
      default -> 0;
    };
  }
}
