package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;

/** What may be written around a call's arguments, by what kind of function it is. */
final class CallForm {

  /** Nothing but arguments. */
  boolean plain(FunctionCall tree) {
    return !tree.star()
        && !tree.distinct()
        && !tree.variadic()
        && !tree.withinGroup()
        && tree.orderBy().isEmpty()
        && tree.filter() == null
        && tree.over() == null;
  }

  void check(FunctionCall tree, Signature function) {
    boolean aggregate =
        function.kind() == Kind.AGGREGATE || function.kind() == Kind.ORDERED_SET_AGGREGATE;
    if (aggregate) {
      checkAggregate(tree, function.kind() == Kind.ORDERED_SET_AGGREGATE);
    } else if (function.kind() == Kind.WINDOW) {
      checkWindow(tree);
    } else {
      checkOrdinary(tree);
    }
    if (tree.over() != null) {
      checkOver(tree, aggregate);
    }
  }

  private void checkAggregate(FunctionCall tree, boolean orderedSet) {
    String name = tree.name();
    if (orderedSet) {
      checkOrderedSet(tree);
    } else if (tree.withinGroup()) {
      throw wrong(tree, name + " is not an ordered-set aggregate, so it cannot have WITHIN GROUP");
    }
    if (tree.arguments().isEmpty() && !tree.star() && !tree.withinGroup()) {
      throw wrong(tree, name + "(*) must be used to call a parameterless aggregate function");
    }
  }

  void checkOrderedSet(FunctionCall tree) {
    String name = tree.name();
    if (!tree.withinGroup()) {
      throw wrong(tree, "WITHIN GROUP is required for ordered-set aggregate " + name);
    }
    if (tree.over() != null) {
      throw unsupported(tree, "OVER is not supported for ordered-set aggregate " + name);
    }
    if (tree.distinct()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "cannot use DISTINCT with WITHIN GROUP")
          .at(tree.position());
    }
  }

  private void checkWindow(FunctionCall tree) {
    if (tree.over() == null) {
      throw wrong(tree, "window function " + tree.name() + " requires an OVER clause");
    }
    if (tree.withinGroup()) {
      throw wrong(tree, "window function " + tree.name() + " cannot have WITHIN GROUP");
    }
  }

  private void checkOrdinary(FunctionCall tree) {
    String name = tree.name();
    if (tree.star()) {
      throw wrong(tree, name + "(*) specified, but " + name + " is not an aggregate function");
    }
    if (tree.distinct()) {
      throw wrong(tree, "DISTINCT specified, but " + name + " is not an aggregate function");
    }
    if (tree.withinGroup()) {
      throw wrong(tree, "WITHIN GROUP specified, but " + name + " is not an aggregate function");
    }
    if (!tree.orderBy().isEmpty()) {
      throw wrong(tree, "ORDER BY specified, but " + name + " is not an aggregate function");
    }
    if (tree.filter() != null) {
      throw wrong(tree, "FILTER specified, but " + name + " is not an aggregate function");
    }
    if (tree.over() != null) {
      throw wrong(
          tree,
          "OVER specified, but " + name + " is not a window function nor an aggregate function");
    }
  }

  private void checkOver(FunctionCall tree, boolean aggregate) {
    if (tree.distinct()) {
      throw unsupported(tree, "DISTINCT is not implemented for window functions");
    }
    if (!tree.orderBy().isEmpty()) {
      throw unsupported(tree, "aggregate ORDER BY is not implemented for window functions");
    }
    if (tree.filter() != null && !aggregate) {
      throw unsupported(tree, "FILTER is not implemented for non-aggregate window functions");
    }
  }

  private static SqlFault wrong(FunctionCall tree, String message) {
    return new SqlFault(SqlState.WRONG_OBJECT_TYPE, message).at(tree.position());
  }

  private static SqlFault unsupported(FunctionCall tree, String message) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, message).at(tree.position());
  }
}
