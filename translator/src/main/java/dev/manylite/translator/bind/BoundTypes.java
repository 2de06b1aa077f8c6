package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.type.SqlType;
import java.util.function.Predicate;

/** The types of an expression and of all that is in it. */
public final class BoundTypes {
  private BoundTypes() {}

  public static boolean any(BoundExpression expression, Predicate<SqlType> such) {
    return BoundTree.contains(expression, node -> such.test(node.type()));
  }
}
