package dev.manylite.translator.rule;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TypeName;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** Parse trees that are made, not read. */
final class Trees {
  static final int NOWHERE = SqlFault.NO_POSITION;

  private Trees() {}

  static Query query(Query.Body body) {
    return new Query(null, body, List.of(), null, null, false, List.of(), NOWHERE);
  }

  static Query.Select select(List<Query.SelectItem> items, List<FromItem> from, Expression where) {
    return new Query.Select(
        false, List.of(), items, null, from, where, false, List.of(), null, List.of(), NOWHERE);
  }

  static Query.SelectItem item(Expression expression, String alias) {
    return new Query.SelectItem(expression, alias, NOWHERE);
  }

  static Expression column(String table, String name, int position) {
    return new Expression.ColumnReference(List.of(table, name), position);
  }

  static FromItem derived(Query query, String alias, List<String> columns) {
    return new FromItem.Subquery(
        query, false, new FromItem.Alias(alias, columns, List.of()), NOWHERE);
  }

  /** Both, where there are both; null for none. */
  static Expression and(Expression one, Expression other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return new Expression.Logical(true, List.of(one, other), NOWHERE);
  }

  static <T> List<T> with(T first, List<T> others) {
    List<T> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  /** An expression of PostgreSQL's text, without positions of its own. */
  static Expression expression(String text) {
    Statement.Select select = (Statement.Select) Parser.parse("SELECT " + text).get(0).tree();
    Expression parsed = ((Query.Select) select.query().body()).items().get(0).expression();
    return TreeCopy.copy(parsed, node -> null);
  }

  static Expression cast(Expression value, SqlType type) {
    Expression.Cast cast = (Expression.Cast) expression("CAST(NULL AS " + type + ")");
    TypeName name = cast.type();
    return new Expression.Cast(value, name, NOWHERE);
  }
}
