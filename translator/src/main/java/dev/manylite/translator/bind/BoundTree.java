package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Walks over typed trees. */
final class BoundTree {
  private BoundTree() {}

  /** The expressions directly under a node, those of its subquery not included. */
  static List<BoundExpression> children(BoundExpression node) {
    List<BoundExpression> children = new ArrayList<>();
    if (node instanceof BoundExpression.Load load) {
      children.add(load.column());
    } else if (node instanceof BoundExpression.Store store) {
      children.add(store.value());
    } else if (node instanceof BoundExpression.Call call) {
      children.addAll(call.arguments());
    } else if (node instanceof BoundExpression.Cast cast) {
      children.add(cast.operand());
    } else if (node instanceof BoundExpression.Aggregate aggregate) {
      children.addAll(aggregate.arguments());
      aggregate.orderBy().forEach(k -> children.add(k.expression()));
      addIfPresent(children, aggregate.filter());
    } else if (node instanceof BoundExpression.Window window) {
      children.addAll(window.arguments());
      addIfPresent(children, window.filter());
      addFrame(children, window.window());
    } else if (node instanceof BoundExpression.Logical logical) {
      children.addAll(logical.operands());
    } else if (node instanceof BoundExpression.Not not) {
      children.add(not.operand());
    } else if (node instanceof BoundExpression.IsTest test) {
      children.add(test.operand());
    } else if (node instanceof BoundExpression.Comparison comparison) {
      children.add(comparison.left());
      children.add(comparison.right());
    } else if (node instanceof BoundExpression.Case choice) {
      for (BoundExpression.Case.When when : choice.whens()) {
        children.add(when.condition());
        children.add(when.result());
      }
      addIfPresent(children, choice.otherwise());
    } else if (node instanceof BoundExpression.Coalesce coalesce) {
      children.addAll(coalesce.arguments());
    } else if (node instanceof BoundExpression.InList in) {
      children.add(in.operand());
      children.addAll(in.items());
    } else if (node instanceof BoundExpression.InQuery in) {
      children.addAll(in.operands());
    } else if (node instanceof BoundExpression.QuantifiedArray quantified) {
      children.add(quantified.test());
      children.add(quantified.array());
    } else if (node instanceof BoundExpression.QuantifiedQuery quantified) {
      children.add(quantified.test());
    } else if (node instanceof BoundExpression.ArrayConstructor array) {
      children.addAll(array.elements());
    } else if (node instanceof BoundExpression.Row row) {
      children.addAll(row.elements());
    } else if (node instanceof BoundExpression.Field field) {
      children.add(field.row());
    } else if (node instanceof BoundExpression.Grouping grouping) {
      children.addAll(grouping.arguments());
    }
    return children;
  }

  private static void addFrame(List<BoundExpression> children, WindowFrame window) {
    children.addAll(window.partitionBy());
    window.orderBy().forEach(k -> children.add(k.expression()));
    if (window.frame() != null) {
      addIfPresent(children, window.frame().start().offset());
      addIfPresent(children, window.frame().end().offset());
    }
  }

  private static void addIfPresent(List<BoundExpression> children, BoundExpression node) {
    if (node != null) {
      children.add(node);
    }
  }

  /** The subquery of a node; null if it has none. */
  static BoundQuery query(BoundExpression node) {
    if (node instanceof BoundExpression.InQuery in) {
      return in.query();
    } else if (node instanceof BoundExpression.QuantifiedQuery quantified) {
      return quantified.query();
    } else if (node instanceof BoundExpression.Exists exists) {
      return exists.query();
    } else if (node instanceof BoundExpression.ScalarQuery scalar) {
      return scalar.query();
    } else if (node instanceof BoundExpression.ArrayQuery array) {
      return array.query();
    }
    return null;
  }

  static boolean hasSubquery(BoundExpression node) {
    return contains(node, n -> query(n) != null || n instanceof BoundExpression.QuantifiedArray);
  }

  /** The expressions directly in a query, those of its nested queries included. */
  static List<BoundExpression> expressions(BoundQuery query) {
    List<BoundExpression> found = new ArrayList<>();
    for (BoundQuery.CommonTable table : query.with()) {
      if (table.statement() instanceof BoundQuery inner) {
        found.addAll(expressions(inner));
      }
    }
    if (query.body() instanceof BoundQuery.Select select) {
      query.columns().stream().map(OutputColumn::expression).forEach(found::add);
      found.addAll(select.distinctOn());
      addFrom(found, select.from());
      addIfPresent(found, select.where());
      found.addAll(select.groupBy());
      addIfPresent(found, select.having());
    } else if (query.body() instanceof BoundQuery.Values values) {
      values.rows().forEach(found::addAll);
    } else if (query.body() instanceof BoundQuery.SetOperation operation) {
      found.addAll(expressions(operation.left()));
      found.addAll(expressions(operation.right()));
    }
    query.orderBy().stream().map(SortKey::expression).forEach(found::add);
    addIfPresent(found, query.limit());
    addIfPresent(found, query.offset());
    return found;
  }

  private static void addFrom(List<BoundExpression> found, BoundFrom from) {
    if (from instanceof BoundFrom.Derived derived) {
      found.addAll(expressions(derived.query()));
    } else if (from instanceof BoundFrom.Function function) {
      found.addAll(function.arguments());
    } else if (from instanceof BoundFrom.RowsFrom rows) {
      rows.functions().forEach(f -> addFrom(found, f));
    } else if (from instanceof BoundFrom.SelectListRows rows) {
      addFrom(found, rows.from());
      rows.levels().forEach(l -> addFrom(found, l));
    } else if (from instanceof BoundFrom.Join join) {
      addFrom(found, join.left());
      addFrom(found, join.right());
      addIfPresent(found, join.on());
    }
  }

  /** Whether the node or one below it, in subqueries too, is such. */
  static boolean contains(BoundExpression node, Predicate<BoundExpression> such) {
    return findDeep(node, such) != null;
  }

  /** The first such node, in subqueries too; null if there is none. */
  static BoundExpression findDeep(BoundExpression node, Predicate<BoundExpression> such) {
    if (such.test(node)) {
      return node;
    }
    for (BoundExpression child : children(node)) {
      BoundExpression found = findDeep(child, such);
      if (found != null) {
        return found;
      }
    }
    BoundQuery query = query(node);
    for (BoundExpression inside : query == null ? List.<BoundExpression>of() : expressions(query)) {
      BoundExpression found = findDeep(inside, such);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The first such node outside subqueries, in order of reading; null if there is none. */
  static BoundExpression find(BoundExpression node, Predicate<BoundExpression> such) {
    if (such.test(node)) {
      return node;
    }
    for (BoundExpression child : children(node)) {
      BoundExpression found = find(child, such);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  static boolean isVolatile(BoundExpression node) {
    return contains(
        node,
        n -> {
          Signature function = function(n);
          return function != null && function.volatility() == Volatility.VOLATILE;
        });
  }

  /** The function that a node calls; null if none. */
  static Signature function(BoundExpression node) {
    if (node instanceof BoundExpression.Call call) {
      return call.function();
    } else if (node instanceof BoundExpression.Window window) {
      return window.function();
    }
    return node instanceof BoundExpression.Aggregate aggregate ? aggregate.function() : null;
  }

  /** Whether the node reads a column of the level that {@code scope} is. */
  static boolean readsColumnsOf(BoundExpression node, Scope scope, BindContext context) {
    return contains(
        node, n -> n instanceof ColumnValue value && context.owner(value.source()) == scope);
  }

  /** Whether the node reads any column that a FROM item has. */
  static boolean readsColumns(BoundExpression node, BindContext context) {
    return contains(
        node, n -> n instanceof ColumnValue value && context.owner(value.source()) != null);
  }
}
