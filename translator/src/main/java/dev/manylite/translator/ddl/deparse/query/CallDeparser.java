package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.ArraySubscripts;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.Set;

/** Operators, functions, aggregates and window functions (get_func_expr, get_agg_expr …). */
final class CallDeparser {
  /** Functions that SQL has a syntax of its own for, in which PostgreSQL prints them. */
  private static final Set<String> SPECIAL =
      Set.of(
          "timezone",
          "extract",
          "date_part",
          "overlaps",
          "overlay",
          "position",
          "substring",
          "btrim",
          "ltrim",
          "rtrim",
          "normalize",
          "is_normalized",
          "pg_collation_for");

  private final QueryDeparser queries;
  private final QueryExpressions expressions;
  private final Layout layout;
  private final SyntaxDeparser syntax;
  private final boolean qualify;
  private final Catalog catalog;

  CallDeparser(
      QueryDeparser queries,
      QueryExpressions expressions,
      Layout layout,
      boolean qualify,
      Catalog catalog) {
    this.qualify = qualify;
    this.catalog = catalog;
    this.queries = queries;
    this.expressions = expressions;
    this.layout = layout;
    this.syntax = new SyntaxDeparser(expressions, layout);
  }

  void call(Call call) {
    Signature function = call.function();
    List<BoundExpression> arguments = call.arguments();
    Expression tree = expressions.tree(call);
    if (function.operator()) {
      operator(call);
    } else if (tree instanceof Expression.MinMax choice) {
      layout.append(choice.greatest() ? "GREATEST(" : "LEAST(");
      expressions.list(arguments);
      layout.append(")");
    } else if (function.name().equals("array_element") || function.name().equals("array_slice")) {
      subscripted(function.name().equals("array_slice"), arguments);
    } else {
      function(call, tree);
    }
  }

  private void function(Call call, Expression tree) {
    Signature function = call.function();
    List<BoundExpression> arguments = call.arguments();
    boolean internal = function.arguments().isEmpty() && !arguments.isEmpty();
    boolean spread =
        function.variadic()
            && function.arguments().get(function.arguments().size() - 1).oid() != Types.ANY.oid();
    boolean special =
        SPECIAL.contains(function.name())
            && !(tree instanceof Expression.FunctionCall written && written.schema() == null);
    if (special && !internal && !spread && syntax.print(call)) {
      return;
    }
    if (internal || spread || special) {
      throw QueryExpressions.refused("a call of " + function.name());
    }
    Routine own = RoutineNames.called(function, catalog);
    layout.append(
        (own == null ? PgText.identifier(function.name()) : RoutineNames.of(own, catalog, qualify))
            + "(");
    int plain = own != null && own.variadic() ? arguments.size() - 1 : arguments.size();
    expressions.list(arguments.subList(0, plain));
    if (plain < arguments.size()) {
      layout.append(plain == 0 ? "VARIADIC " : ", VARIADIC ");
      expressions.print(arguments.get(plain), true);
    }
    layout.append(")");
  }

  private void operator(Call call) {
    List<BoundExpression> arguments = call.arguments();
    boolean pretty = queries.pretty();
    layout.append(pretty ? "" : "(");
    if (arguments.size() == 1) {
      layout.append(call.function().name() + " ");
      expressions.inside(arguments.get(0), true, call);
    } else {
      boolean arithmetic = "+-*/".contains(call.function().name());
      side(arguments.get(0), call, arithmetic);
      layout.append(" " + call.function().name() + " ");
      side(arguments.get(1), call, arithmetic);
    }
    layout.append(pretty ? "" : ")");
  }

  private void side(BoundExpression operand, Call call, boolean arithmetic) {
    if (arithmetic) {
      expressions.operand(operand, call, false);
    } else {
      expressions.inside(operand, true, call);
    }
  }

  private void subscripted(boolean slice, List<BoundExpression> arguments) {
    BoundExpression array = arguments.get(0);
    boolean parentheses = !isColumn(array);
    layout.append(parentheses ? "(" : "");
    expressions.print(array, true);
    layout.append(parentheses ? ")" : "");
    for (int i = 1; i < arguments.size(); i += slice ? 2 : 1) {
      layout.append("[");
      bound(arguments.get(i));
      if (slice) {
        layout.append(":");
        bound(arguments.get(i + 1));
      }
      layout.append("]");
    }
  }

  private static boolean isColumn(BoundExpression array) {
    return array instanceof ColumnValue value && !value.name().equals(ColumnValue.DOMAIN_VALUE);
  }

  private void bound(BoundExpression index) {
    boolean open =
        index instanceof Constant constant
            && (Long.valueOf(ArraySubscripts.OPEN_LOWER).equals(constant.value())
                || Long.valueOf(ArraySubscripts.OPEN_UPPER).equals(constant.value()));
    if (!open) {
      expressions.print(index, false);
    }
  }

  void aggregate(Aggregate aggregate) {
    layout.append(PgText.identifier(aggregate.function().name()) + "(");
    if (aggregate.function().kind() == Signature.Kind.ORDERED_SET_AGGREGATE) {
      int direct = aggregate.arguments().size() - aggregate.orderBy().size();
      expressions.list(aggregate.arguments().subList(0, direct));
      layout.append(") WITHIN GROUP (ORDER BY ");
      queries.orderBy(aggregate.orderBy(), null);
      layout.append(")");
      filter(aggregate.filter());
      return;
    }
    layout.append(aggregate.distinct() ? "DISTINCT " : "");
    arguments(aggregate.arguments());
    if (!aggregate.orderBy().isEmpty()) {
      layout.append(" ORDER BY ");
      queries.orderBy(aggregate.orderBy(), null);
    }
    layout.append(")");
    filter(aggregate.filter());
  }

  private void arguments(List<BoundExpression> arguments) {
    if (arguments.isEmpty()) {
      layout.append("*");
    } else {
      expressions.list(arguments);
    }
  }

  private void filter(BoundExpression filter) {
    if (filter != null) {
      layout.append(" FILTER (WHERE ");
      expressions.print(filter, false);
      layout.append(")");
    }
  }

  void window(Window window) {
    if (!(expressions.tree(window) instanceof Expression.FunctionCall call)
        || call.over() == null) {
      throw QueryExpressions.refused("this window function");
    }
    boolean starred =
        window.arguments().isEmpty() && window.function().kind() == Signature.Kind.AGGREGATE;
    layout.append(PgText.identifier(window.function().name()) + "(");
    if (starred) {
      layout.append("*");
    } else {
      expressions.list(window.arguments());
    }
    layout.append(")");
    filter(window.filter());
    layout.append(" OVER ");
    queries.windows().over(call.over(), window.window());
  }
}
