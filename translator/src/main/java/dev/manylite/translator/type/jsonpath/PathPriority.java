package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.type.jsonpath.PathItem.Arithmetic;
import dev.manylite.translator.type.jsonpath.PathItem.Condition;
import dev.manylite.translator.type.jsonpath.PathItem.Sign;
import dev.manylite.translator.type.jsonpath.PathPredicate.And;
import dev.manylite.translator.type.jsonpath.PathPredicate.Comparison;
import dev.manylite.translator.type.jsonpath.PathPredicate.Or;
import dev.manylite.translator.type.jsonpath.PathPredicate.StartsWith;

/** How tightly PostgreSQL takes an operation to bind when it prints it. */
final class PathPriority {
  static final int OR = 0;
  static final int AND = 1;
  static final int COMPARISON = 2;

  /** Of like_regex, too. */
  static final int HIGHEST = 6;

  private static final int SUM = 3;
  private static final int PRODUCT = 4;
  private static final int SIGN = 5;

  private PathPriority() {}

  static int of(PathItem item) {
    if (item instanceof Arithmetic arithmetic) {
      return arithmetic.operator() == '+' || arithmetic.operator() == '-' ? SUM : PRODUCT;
    }
    if (item instanceof Sign) {
      return SIGN;
    }
    return item instanceof Condition condition ? of(condition.predicate()) : HIGHEST;
  }

  private static int of(PathPredicate predicate) {
    if (predicate instanceof Or) {
      return OR;
    }
    if (predicate instanceof And) {
      return AND;
    }
    return predicate instanceof Comparison || predicate instanceof StartsWith
        ? COMPARISON
        : HIGHEST;
  }
}
