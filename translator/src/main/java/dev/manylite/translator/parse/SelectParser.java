package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.GroupingElement;
import dev.manylite.translator.parse.tree.Query.SelectItem;
import java.util.ArrayList;
import java.util.List;

/** simple_select of PostgreSQL's grammar: SELECT, VALUES, TABLE. */
final class SelectParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  SelectParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Query.Body simple() {
    int position = cursor.position();
    if (cursor.accept("values")) {
      List<List<Expression>> rows = new ArrayList<>();
      do {
        rows.add(grammar.expressions().listInParentheses());
      } while (cursor.accept(","));
      return new Query.Values(List.copyOf(rows), position);
    }
    if (cursor.accept("table")) {
      return new Query.TableCommand(grammar.from().relation(), position);
    }
    cursor.expect("select");
    return select(position);
  }

  private Query.Select select(int position) {
    boolean distinct = cursor.accept("distinct");
    List<Expression> distinctOn = List.of();
    if (distinct && cursor.accept("on")) {
      distinctOn = grammar.expressions().listInParentheses();
    } else if (!distinct) {
      cursor.accept("all");
    }
    List<SelectItem> items = distinct || !atEndOfItems() ? items() : List.of();
    Query.IntoClause into = cursor.accept("into") ? into() : null;
    List<FromItem> from = cursor.accept("from") ? grammar.from().list() : List.of();
    Expression where = cursor.accept("where") ? grammar.expressions().expression() : null;
    boolean groupByDistinct = false;
    List<GroupingElement> groupBy = List.of();
    if (cursor.accept("group")) {
      cursor.expect("by");
      groupByDistinct = cursor.accept("distinct");
      if (!groupByDistinct) {
        cursor.accept("all");
      }
      groupBy = groupingElements();
    }
    Expression having = cursor.accept("having") ? grammar.expressions().expression() : null;
    return new Query.Select(
        distinct,
        distinctOn,
        items,
        into,
        from,
        where,
        groupByDistinct,
        groupBy,
        having,
        grammar.windows().clause(),
        position);
  }

  /** An empty select list is allowed: {@code SELECT FROM t}. */
  private boolean atEndOfItems() {
    return cursor.atStatementEnd()
        || cursor.atAny(
            ")",
            "into",
            "from",
            "where",
            "group",
            "having",
            "window",
            "union",
            "intersect",
            "except",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "on",
            "returning",
            "with");
  }

  /** target_list. */
  List<SelectItem> items() {
    List<SelectItem> items = new ArrayList<>();
    do {
      items.add(item());
    } while (cursor.accept(","));
    return List.copyOf(items);
  }

  private SelectItem item() {
    int position = cursor.position();
    if (cursor.accept("*")) {
      return new SelectItem(new Expression.Star(List.of(), position), null, position);
    }
    Expression expression = grammar.expressions().itemExpression();
    String alias = null;
    if (cursor.accept("as")) {
      alias = grammar.names().label();
    } else if (cursor.peek().isBareLabel()) {
      alias = cursor.next().text();
    }
    return new SelectItem(expression, alias, position);
  }

  /** OptTempTableName. */
  private Query.IntoClause into() {
    if (cursor.atAny("local", "global")) {
      cursor.next();
      if (!cursor.atAny("temporary", "temp")) {
        throw cursor.syntaxError();
      }
    }
    boolean temporary = cursor.accept("temporary") || cursor.accept("temp");
    boolean unlogged = !temporary && cursor.accept("unlogged");
    cursor.accept("table");
    ObjectName name = grammar.names().qualified();
    return new Query.IntoClause(temporary, unlogged, name.schema(), name.name(), name.position());
  }

  private List<GroupingElement> groupingElements() {
    List<GroupingElement> elements = new ArrayList<>();
    do {
      elements.add(groupingElement());
    } while (cursor.accept(","));
    return List.copyOf(elements);
  }

  private GroupingElement groupingElement() {
    if (cursor.accept("(", ")")) {
      return new GroupingElement.Empty();
    }
    if (cursor.at("rollup", "(")) {
      cursor.next();
      return new GroupingElement.Rollup(sets());
    }
    if (cursor.at("cube", "(")) {
      cursor.next();
      return new GroupingElement.Cube(sets());
    }
    if (cursor.at("grouping", "sets")) {
      cursor.enter();
      cursor.next();
      cursor.next();
      cursor.expect("(");
      List<GroupingElement> elements = groupingElements();
      cursor.expect(")");
      cursor.leave();
      return new GroupingElement.Sets(elements);
    }
    Expression expression = grammar.expressions().expression();
    return expression instanceof Expression.RowConstructor row && !row.explicit()
        ? new GroupingElement.Composite(row.elements())
        : new GroupingElement.Plain(expression);
  }

  private List<List<Expression>> sets() {
    List<List<Expression>> sets = new ArrayList<>();
    for (Expression element : grammar.expressions().listInParentheses()) {
      sets.add(
          element instanceof Expression.RowConstructor row && !row.explicit()
              ? row.elements()
              : List.of(element));
    }
    return List.copyOf(sets);
  }
}
