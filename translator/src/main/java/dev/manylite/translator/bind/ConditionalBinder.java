package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.GreatestLeast;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** CASE, COALESCE, NULLIF, GREATEST and LEAST (manual, 9.18). */
final class ConditionalBinder {
  private final BindContext context;

  ConditionalBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression choose(Expression.Case tree, Scope scope) {
    int before = scope.setReturning().size();
    BoundExpression bound = bind(tree, scope);
    SetReturningBinder.refuseSince(
        before, scope, "set-returning functions are not allowed in CASE", context);
    return bound;
  }

  private BoundExpression bind(Expression.Case tree, Scope scope) {
    BoundExpression operand = null;
    if (tree.operand() != null) {
      operand = context.coercion().unknownToText(context.expressions().bind(tree.operand(), scope));
      refuseVolatile(operand, "CASE", tree);
    }
    List<BoundExpression> conditions = new ArrayList<>();
    List<BoundExpression> results = new ArrayList<>();
    for (Expression.Case.When when : tree.whens()) {
      BoundExpression condition = context.expressions().bind(when.condition(), scope);
      if (operand != null) {
        condition =
            context.expressions().operators().apply("=", operand, condition, when.position());
      }
      conditions.add(context.coercion().toBoolean(condition, "CASE/WHEN"));
      results.add(context.expressions().bind(when.result(), scope));
    }
    BoundExpression otherwise =
        tree.otherwise() == null
            ? new LiteralBinder(context).nothing()
            : context.expressions().bind(tree.otherwise(), scope);
    List<BoundExpression> all = new ArrayList<>();
    all.add(otherwise);
    all.addAll(results);
    PgType type = context.commonType().select(all, "CASE");
    otherwise = context.commonType().convert(otherwise, type, "CASE/ELSE");
    List<BoundExpression> converted = context.commonType().convert(results, type, "CASE/WHEN");
    List<Case.When> whens = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      whens.add(new Case.When(conditions.get(i), converted.get(i)));
    }
    boolean noElse = otherwise instanceof Constant constant && constant.value() == null;
    List<BoundExpression> outcomes = new ArrayList<>(converted);
    outcomes.add(otherwise);
    return new Case(whens, noElse ? null : otherwise, CommonType.withModifier(type, outcomes));
  }

  BoundExpression coalesce(Expression.Coalesce tree, Scope scope) {
    int before = scope.setReturning().size();
    List<BoundExpression> arguments = common(tree.arguments(), scope, "COALESCE");
    SetReturningBinder.refuseSince(
        before, scope, "set-returning functions are not allowed in COALESCE", context);
    return new Coalesce(arguments, modified(arguments));
  }

  BoundExpression nullIf(Expression.NullIf tree, Scope scope) {
    BoundExpression left = context.expressions().bind(tree.left(), scope);
    BoundExpression right = context.expressions().bind(tree.right(), scope);
    refuseVolatile(left, "NULLIF", tree);
    OperatorBinder operators = context.expressions().operators();
    OperatorBinder.Choice choice =
        operators.choose("=", List.of(left.type().base(), right.type().base()), tree.position());
    BoundExpression value = context.coercion().implicit(left, choice.operands().get(0));
    BoundExpression other = context.coercion().implicit(right, choice.operands().get(1));
    BoundExpression equal = operators.build("=", choice, List.of(value, other));
    return new Case(
        List.of(new Case.When(equal, new Constant(null, value.type()))), value, value.type());
  }

  BoundExpression minMax(Expression.MinMax tree, Scope scope) {
    String name = tree.greatest() ? "GREATEST" : "LEAST";
    List<BoundExpression> arguments = common(tree.arguments(), scope, name);
    SqlType type = modified(arguments);
    if (!ComparisonOperators.sortable(type.base())) {
      throw new SqlFault(
              "42883", "could not identify a comparison function for type " + type.base().sqlName())
          .at(tree.position());
    }
    return new BoundExpression.Call(
        GreatestLeast.of(tree.greatest(), type.base()), arguments, type);
  }

  private List<BoundExpression> common(List<Expression> trees, Scope scope, String construct) {
    List<BoundExpression> arguments = context.expressions().bindAll(trees, scope);
    PgType type = context.commonType().select(arguments, construct);
    return context.commonType().convert(arguments, type, construct);
  }

  private static SqlType modified(List<BoundExpression> converted) {
    return CommonType.withModifier(converted.get(0).type().base(), converted);
  }

  /** What is printed more than once must give the same value each time. */
  private static void refuseVolatile(BoundExpression operand, String where, Expression tree) {
    if (BoundTree.isVolatile(operand)) {
      throw SqlFault.unsupported("volatile function as the operand of " + where)
          .at(tree.position());
    }
  }
}
