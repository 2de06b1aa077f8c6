package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Any value expression → typed expression: finds the binder for its kind. */
final class ExpressionBinder {
  private interface Rule {
    BoundExpression bind(Expression tree, Scope scope);
  }

  private interface TypedRule<T> {
    BoundExpression bind(T tree, Scope scope);
  }

  private final BindContext context;
  private final Map<Class<? extends Expression>, Rule> rules = new HashMap<>();
  private final ColumnResolver columns;
  private final OperatorBinder operators;
  private final FunctionBinder functions;
  private final CastBinder casts;

  ExpressionBinder(BindContext context) {
    this.context = context;
    columns = new ColumnResolver(context);
    operators = new OperatorBinder(context);
    functions = new FunctionBinder(context);
    casts = new CastBinder(context);
    LiteralBinder literals = new LiteralBinder(context);
    ConditionBinder conditions = new ConditionBinder(context);
    ConditionalBinder conditionals = new ConditionalBinder(context);
    MembershipBinder memberships = new MembershipBinder(context);
    SubqueryBinder subqueries = new SubqueryBinder(context);
    ArrayBinder arrays = new ArrayBinder(context);
    rule(Expression.NullLiteral.class, (t, s) -> literals.nothing());
    rule(Expression.BooleanLiteral.class, (t, s) -> literals.bool(t));
    rule(Expression.StringLiteral.class, (t, s) -> literals.string(t));
    rule(Expression.NumberLiteral.class, (t, s) -> literals.number(t.text()));
    rule(Expression.BitStringLiteral.class, (t, s) -> literals.bits());
    rule(
        Expression.Parameter.class,
        (t, s) -> context.parameters().reference(t.number(), t.position()));
    rule(Expression.ColumnReference.class, columns::resolve);
    rule(Expression.Star.class, (t, s) -> star(t));
    rule(Expression.Cast.class, casts::cast);
    rule(Expression.Collate.class, casts::collate);
    rule(Expression.Operator.class, operators::bind);
    rule(Expression.IsDistinctFrom.class, operators::distinct);
    rule(Expression.Logical.class, conditions::logical);
    rule(Expression.Not.class, conditions::not);
    rule(Expression.IsTest.class, conditions::test);
    rule(Expression.Between.class, conditions::between);
    rule(Expression.InList.class, memberships::list);
    rule(Expression.InQuery.class, subqueries::in);
    rule(Expression.QuantifiedArray.class, memberships::array);
    rule(Expression.QuantifiedQuery.class, subqueries::quantified);
    rule(Expression.Exists.class, subqueries::exists);
    rule(Expression.ScalarQuery.class, subqueries::scalar);
    rule(Expression.ArrayQuery.class, subqueries::array);
    rule(Expression.ArrayConstructor.class, (t, s) -> arrays.constructor(t, null, s));
    rule(Expression.Subscript.class, arrays::subscript);
    rule(Expression.RowConstructor.class, (t, s) -> unsupported("row constructor", t));
    rule(Expression.FieldSelection.class, (t, s) -> unsupported("field selection", t));
    rule(Expression.FunctionCall.class, functions::call);
    rule(Expression.ValueFunction.class, functions::valueFunction);
    rule(Expression.Grouping.class, functions::grouping);
    rule(Expression.Case.class, conditionals::choose);
    rule(Expression.Coalesce.class, conditionals::coalesce);
    rule(Expression.NullIf.class, conditionals::nullIf);
    rule(Expression.MinMax.class, conditionals::minMax);
    rule(Expression.Default.class, (t, s) -> defaultKeyword(t));
  }

  private <T extends Expression> void rule(Class<T> kind, TypedRule<T> rule) {
    rules.put(kind, (tree, scope) -> rule.bind(kind.cast(tree), scope));
  }

  /** Binds within the clause that {@code scope} is in. */
  BoundExpression bind(Expression tree, Scope scope) {
    Rule rule = rules.get(tree.getClass());
    if (rule == null) {
      throw SqlFault.unsupported(tree.getClass().getSimpleName()).at(tree.position());
    }
    return context.at(rule.bind(tree, scope), Locations.of(tree));
  }

  BoundExpression bind(Expression tree, Scope scope, ExpressionKind kind) {
    ExpressionKind previous = scope.enter(kind);
    try {
      return bind(tree, scope);
    } finally {
      scope.enter(previous);
    }
  }

  List<BoundExpression> bindAll(List<Expression> trees, Scope scope) {
    List<BoundExpression> bound = new ArrayList<>(trees.size());
    for (Expression tree : trees) {
      bound.add(bind(tree, scope));
    }
    return bound;
  }

  /** A condition such as WHERE; null stays null. */
  BoundExpression condition(Expression tree, Scope scope, ExpressionKind kind) {
    return tree == null
        ? null
        : context.coercion().toBoolean(bind(tree, scope, kind), kind.clause());
  }

  ColumnResolver columns() {
    return columns;
  }

  OperatorBinder operators() {
    return operators;
  }

  FunctionBinder functions() {
    return functions;
  }

  private static BoundExpression star(Expression.Star tree) {
    throw new SqlFault(SqlState.SYNTAX_ERROR, "row expansion via \"*\" is not supported here")
        .at(tree.position());
  }

  private static BoundExpression defaultKeyword(Expression.Default tree) {
    throw new SqlFault(SqlState.SYNTAX_ERROR, "DEFAULT is not allowed in this context")
        .at(tree.position());
  }

  private static BoundExpression unsupported(String feature, Expression tree) {
    throw SqlFault.unsupported(feature).at(tree.position());
  }
}
