package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.ddl.deparse.ExpressionDeparser;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.TypeContext;
import java.util.function.UnaryOperator;

/**
 * An expression outside of queries as {@code pg_get_expr} prints it: of a CHECK, a default, an
 * index, a trigger's WHEN (manual, 9.26).
 *
 * @param pretty with as few parentheses as PostgreSQL dares
 * @param stored to be stored: names are qualified, so that no search_path can change it
 */
public record ExpressionText(boolean pretty, boolean stored, Catalog catalog, TypeContext types) {

  public String of(BoundExpression expression, WrittenForms forms) {
    return of(expression, forms, false, UnaryOperator.identity());
  }

  /** Over a trigger's rows OLD and NEW. */
  public String ofTrigger(BoundExpression expression, WrittenForms forms) {
    return of(expression, forms, true, UnaryOperator.identity());
  }

  /**
   * @param trigger whether its columns are those of a trigger's rows
   * @param columnNames what columns are called now
   */
  public String of(
      BoundExpression expression,
      WrittenForms forms,
      boolean trigger,
      UnaryOperator<String> columnNames) {
    try {
      return new QueryDeparser(
              pretty, stored, catalog, types, forms, new RowNames(trigger, columnNames))
          .expression(expression);
    } catch (SqlFault notPrinted) {
      // What it has no form for is printed without one.
      return ExpressionDeparser.any(expression, stored, trigger, columnNames, catalog, types);
    }
  }

  /** As a key of an index: in parentheses unless it looks like a call. */
  public String key(BoundExpression expression, WrittenForms forms) {
    String text = of(expression, forms);
    return isCall(expression, forms) ? text : "(" + text + ")";
  }

  /** looks_like_function. */
  private static boolean isCall(BoundExpression expression, WrittenForms forms) {
    Expression tree = forms.trees().get(expression);
    return expression instanceof Coalesce
        || tree instanceof Expression.NullIf
        || tree instanceof Expression.ValueFunction
        || expression instanceof Call call
            && !call.function().operator()
            && !call.function().name().equals("array_element")
            && !call.function().name().equals("array_slice");
  }
}
