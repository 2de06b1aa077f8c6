package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.form.CursorRow;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Any value expression → typed expression: finds the binder for its kind. */
final class ExpressionBinder {
  private interface Rule<T> {
    BoundExpression bind(ExpressionBinder binder, T tree, Scope scope);
  }

  private static final Map<Class<?>, Rule<Expression>> RULES = new Rules().byKind;

  /** Which binder binds which kind of expression. */
  private static final class Rules {
    private final Map<Class<?>, Rule<Expression>> byKind = new HashMap<>();

    Rules() {
      rule(Expression.NullLiteral.class, (b, t, s) -> b.literals.nothing());
      rule(Expression.BooleanLiteral.class, (b, t, s) -> b.literals.bool(t));
      rule(Expression.StringLiteral.class, (b, t, s) -> b.literals.string(t));
      rule(Expression.NumberLiteral.class, (b, t, s) -> b.literals.number(t.text()));
      rule(Expression.BitStringLiteral.class, (b, t, s) -> b.literals.bits(t));
      rule(Expression.Parameter.class, (b, t, s) -> b.parameter(t, s));
      rule(Expression.ColumnReference.class, (b, t, s) -> b.columns.resolve(t, s));
      rule(Expression.Star.class, (b, t, s) -> b.context.rows().star(t, s));
      rule(Expression.Cast.class, (b, t, s) -> b.casts.cast(t, s));
      rule(Expression.Collate.class, (b, t, s) -> b.casts.collate(t, s));
      rule(Expression.Operator.class, (b, t, s) -> b.operators.bind(t, s));
      rule(Expression.IsDistinctFrom.class, (b, t, s) -> b.operators.distinct(t, s));
      rule(Expression.Logical.class, (b, t, s) -> b.conditions.logical(t, s));
      rule(Expression.Not.class, (b, t, s) -> b.conditions.not(t, s));
      rule(Expression.IsTest.class, (b, t, s) -> b.conditions.test(t, s));
      rule(Expression.Between.class, (b, t, s) -> b.conditions.between(t, s));
      rule(Expression.InList.class, (b, t, s) -> b.memberships.list(t, s));
      rule(Expression.QuantifiedArray.class, (b, t, s) -> b.memberships.array(t, s));
      rule(Expression.InQuery.class, (b, t, s) -> b.subqueries.in(t, s));
      rule(Expression.QuantifiedQuery.class, (b, t, s) -> b.subqueries.quantified(t, s));
      rule(Expression.Exists.class, (b, t, s) -> b.subqueries.exists(t, s));
      rule(Expression.ScalarQuery.class, (b, t, s) -> b.subqueries.scalar(t, s));
      rule(Expression.ArrayQuery.class, (b, t, s) -> b.subqueries.array(t, s));
      rule(Expression.ArrayConstructor.class, (b, t, s) -> b.arrays.constructor(t, null, s));
      rule(Expression.Subscript.class, (b, t, s) -> b.arrays.subscript(t, s));
      rule(Expression.RowConstructor.class, (b, t, s) -> b.context.rows().constructor(t, s));
      rule(Expression.FieldSelection.class, (b, t, s) -> b.context.rows().field(t, s));
      rule(Expression.FunctionCall.class, (b, t, s) -> b.functions.call(t, s));
      rule(Expression.ValueFunction.class, (b, t, s) -> b.functions.valueFunction(t, s));
      rule(Expression.CurrentOf.class, (b, t, s) -> b.currentOf(t, s));
      rule(Expression.Grouping.class, (b, t, s) -> b.functions.grouping(t, s));
      rule(Expression.Case.class, (b, t, s) -> b.conditionals.choose(t, s));
      rule(Expression.Coalesce.class, (b, t, s) -> b.conditionals.coalesce(t, s));
      rule(Expression.NullIf.class, (b, t, s) -> b.conditionals.nullIf(t, s));
      rule(Expression.MinMax.class, (b, t, s) -> b.conditionals.minMax(t, s));
      rule(Expression.Default.class, (b, t, s) -> defaultKeyword(t));
    }

    private <T extends Expression> void rule(Class<T> kind, Rule<T> rule) {
      byKind.put(kind, (binder, tree, scope) -> rule.bind(binder, kind.cast(tree), scope));
    }
  }

  private final BindContext context;
  private final LiteralBinder literals;
  private final ColumnResolver columns;
  private final OperatorBinder operators;
  private final FunctionBinder functions;
  private final CastBinder casts;
  private final ConditionBinder conditions;
  private final ConditionalBinder conditionals;
  private final MembershipBinder memberships;
  private final SubqueryBinder subqueries;
  private final ArrayBinder arrays;

  ExpressionBinder(BindContext context) {
    this.context = context;
    literals = new LiteralBinder(context);
    columns = new ColumnResolver(context);
    operators = new OperatorBinder(context);
    functions = new FunctionBinder(context);
    casts = new CastBinder(context);
    conditions = new ConditionBinder(context);
    conditionals = new ConditionalBinder(context);
    memberships = new MembershipBinder(context);
    subqueries = new SubqueryBinder(context);
    arrays = new ArrayBinder(context);
  }

  /** Binds within the clause that {@code scope} is in. */
  BoundExpression bind(Expression tree, Scope scope) {
    Rule<Expression> rule = RULES.get(tree.getClass());
    if (rule == null) {
      throw SqlFault.unsupported(tree.getClass().getSimpleName()).at(tree.position());
    }
    BoundExpression bound = context.at(rule.bind(this, tree, scope), Locations.of(tree));
    context.uses().expression(tree, bound);
    return bound;
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

  SubqueryBinder subqueries() {
    return subqueries;
  }

  FunctionBinder functions() {
    return functions;
  }

  private BoundExpression parameter(Expression.Parameter tree, Scope scope) {
    if (scope.kind() != null && scope.kind().stored()) {
      throw new SqlFault(SqlState.UNDEFINED_PARAMETER, "there is no parameter $" + tree.number())
          .at(tree.position());
    }
    BoundExpression variable = context.variableBinder().numbered(tree.number(), tree.position());
    if (variable != null) {
      return variable;
    }
    if (context.variables() != Variables.NONE) {
      throw new SqlFault(SqlState.UNDEFINED_PARAMETER, "there is no parameter $" + tree.number())
          .at(tree.position());
    }
    BoundExpression parameter = context.parameters().reference(tree.number(), tree.position());
    return DomainBinder.concerns(parameter.type())
        ? context.domains().checked(context.domains().held(parameter), parameter.type(), false)
        : parameter;
  }

  private BoundExpression currentOf(Expression.CurrentOf tree, Scope scope) {
    ScopeItem target = context.item(scope.target());
    Relation relation = target == null ? null : target.relation();
    // A rule's action has no target of its own to be on.
    if (relation == null || relation.kind() != Relation.Kind.TABLE) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "WHERE CURRENT OF on a view is not implemented");
    }
    SqlType text = SqlType.of(Types.TEXT);
    return new BoundExpression.Call(
        CursorRow.IS_CURRENT,
        List.of(
            new BoundExpression.Constant(tree.cursor(), text),
            new BoundExpression.Constant((long) relation.oid(), SqlType.of(Types.INT8)),
            new BoundExpression.Constant(relation.name(), text)),
        SqlType.of(Types.BOOL));
  }

  private static BoundExpression defaultKeyword(Expression.Default tree) {
    throw new SqlFault(SqlState.SYNTAX_ERROR, "DEFAULT is not allowed in this context")
        .at(tree.position());
  }
}
