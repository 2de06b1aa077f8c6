package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.GroupingElement;
import java.util.ArrayList;
import java.util.List;

/** GROUP BY with its grouping sets as they were written (get_rule_groupingset). */
final class GroupingDeparser {
  private final QueryDeparser queries;
  private final Layout layout;
  private final QueryExpressions expressions;

  GroupingDeparser(QueryDeparser queries, Layout layout, QueryExpressions expressions) {
    this.queries = queries;
    this.layout = layout;
    this.expressions = expressions;
  }

  void clause(Query.Select tree, BoundQuery.Select body) {
    if (body.groupingSets() == null) {
      separated(body.groupBy());
      return;
    }
    List<Query.SelectItem> items = tree.items();
    String separator = "";
    for (GroupingElement element : tree.groupBy()) {
      layout.append(separator);
      set(element, body.groupBy(), items, true);
      separator = ", ";
    }
  }

  private void separated(List<BoundExpression> keys) {
    String separator = "";
    for (BoundExpression key : keys) {
      layout.append(separator);
      queries.sorted(key);
      separator = ", ";
    }
  }

  private void set(
      GroupingElement element,
      List<BoundExpression> keys,
      List<Query.SelectItem> items,
      boolean top) {
    if (element instanceof GroupingElement.Empty) {
      layout.append("()");
    } else if (element instanceof GroupingElement.Plain plain) {
      simple(List.of(plain.expression()), keys, top);
    } else if (element instanceof GroupingElement.Composite composite) {
      simple(composite.expressions(), keys, top);
    } else if (element instanceof GroupingElement.Rollup rollup) {
      lists("ROLLUP", rollup.sets(), keys);
    } else if (element instanceof GroupingElement.Cube cube) {
      lists("CUBE", cube.sets(), keys);
    } else {
      layout.append("GROUPING SETS (");
      String separator = "";
      for (GroupingElement inner : ((GroupingElement.Sets) element).elements()) {
        layout.append(separator);
        set(inner, keys, items, false);
        separator = ", ";
      }
      layout.append(")");
    }
  }

  private void lists(String word, List<List<Expression>> sets, List<BoundExpression> keys) {
    layout.append(word + "(");
    String separator = "";
    for (List<Expression> set : sets) {
      layout.append(separator);
      simple(set, keys, true);
      separator = ", ";
    }
    layout.append(")");
  }

  /** A single expression stands without parentheses but among GROUPING SETS. */
  private void simple(List<Expression> trees, List<BoundExpression> keys, boolean bare) {
    List<BoundExpression> meant = new ArrayList<>();
    trees.forEach(tree -> meant.add(key(tree, keys)));
    boolean parentheses = !bare || meant.size() != 1;
    layout.append(parentheses ? "(" : "");
    separated(meant);
    layout.append(parentheses ? ")" : "");
  }

  /** Which of the bound keys an expression became. */
  private BoundExpression key(Expression tree, List<BoundExpression> keys) {
    for (BoundExpression key : keys) {
      if (expressions.isWrittenAs(key, tree)) {
        return key;
      }
    }
    throw SqlFault.unsupported("printing a grouping by an output's name");
  }
}
