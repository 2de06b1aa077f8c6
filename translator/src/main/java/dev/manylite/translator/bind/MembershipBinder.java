package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.RowConstructor;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IN lists, ANY and ALL over arrays (manual, 9.24; PostgreSQL's transformAExprIn). */
final class MembershipBinder {
  private static final SqlType BOOLEAN = SqlType.of(Types.BOOL);

  private final BindContext context;

  MembershipBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression list(Expression.InList tree, Scope scope) {
    OperatorBinder operators = context.expressions().operators();
    String symbol = tree.negated() ? "<>" : "=";
    if (tree.operand() instanceof RowConstructor row) {
      return rows(tree, row, symbol, scope);
    }
    BoundExpression operand = context.expressions().bind(tree.operand(), scope);
    List<BoundExpression> constants = new ArrayList<>();
    List<BoundExpression> others = new ArrayList<>();
    for (Expression item : tree.items()) {
      BoundExpression bound = context.expressions().bind(item, scope);
      (BoundTree.readsColumnsOf(bound, scope, context) ? others : constants).add(bound);
    }
    List<BoundExpression> parts = new ArrayList<>();
    BoundExpression together =
        constants.size() > 1 ? together(operand, constants, symbol, tree) : null;
    if (together != null) {
      parts.add(together);
    } else {
      others.addAll(0, constants);
    }
    if (!others.isEmpty() && BoundTree.isVolatile(operand) && parts.size() + others.size() > 1) {
      throw SqlFault.unsupported("volatile function as the operand of IN").at(tree.position());
    }
    for (BoundExpression other : others) {
      parts.add(operators.apply(symbol, operand, other, tree.position()));
    }
    return operators.rows().logical(tree.negated(), parts);
  }

  /** All constants as of one type and compared at once; null where they have none in common. */
  private BoundExpression together(
      BoundExpression operand, List<BoundExpression> items, String symbol, Expression.InList tree) {
    List<PgType> types = new ArrayList<>();
    types.add(operand.type().base());
    items.forEach(i -> types.add(i.type().base()));
    Optional<PgType> common = context.commonType().find(types);
    if (common.isEmpty() || common.get().isArray()) {
      return null;
    }
    List<BoundExpression> converted = context.commonType().convert(items, common.get(), "IN");
    OperatorBinder.Choice choice =
        context
            .expressions()
            .operators()
            .choose(symbol, List.of(operand.type().base(), common.get()), tree.position());
    if (choice.comparedAs() == null) {
      return null;
    }
    Coercion coercion = context.coercion();
    BoundExpression left =
        coercion.implicit(
            coercion.implicit(operand, choice.operands().get(0)), choice.comparedAs());
    List<BoundExpression> right = new ArrayList<>();
    for (BoundExpression item : converted) {
      RowComparison.checkTypes(left.type().base(), item.type().base());
      right.add(
          coercion.implicit(
              coercion.implicit(item, choice.operands().get(1)), choice.comparedAs()));
    }
    return new InList(left, right, tree.negated(), BOOLEAN);
  }

  private BoundExpression rows(
      Expression.InList tree, RowConstructor row, String symbol, Scope scope) {
    OperatorBinder operators = context.expressions().operators();
    List<BoundExpression> parts = new ArrayList<>();
    for (Expression item : tree.items()) {
      parts.add(
          context
              .expressions()
              .bind(new Expression.Operator(null, symbol, row, item, tree.position()), scope));
    }
    return operators.rows().logical(tree.negated(), parts);
  }

  /** {@code x op ANY/ALL (array)}. */
  BoundExpression array(Expression.QuantifiedArray tree, Scope scope) {
    OperatorBinder operators = context.expressions().operators();
    BoundExpression left = context.expressions().bind(tree.left(), scope);
    BoundExpression array =
        context.domains().bottom(context.expressions().bind(tree.array(), scope));
    PgType arrayType = array.type().base();
    PgType element = Types.UNKNOWN;
    if (!CommonType.unknown(arrayType)) {
      if (!arrayType.isArray()) {
        throw new SqlFault(
                SqlState.WRONG_OBJECT_TYPE, "op ANY/ALL (array) requires array on right side")
            .at(tree.position());
      }
      element = Types.element(arrayType);
    }
    OperatorBinder.Choice choice =
        operators.choose(tree.symbol(), List.of(left.type().base(), element), tree.position());
    if (choice.result().oid() != Types.BOOL.oid()) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE, "op ANY/ALL (array) requires operator to yield boolean")
          .at(tree.position());
    }
    PgType declared = choice.operands().get(1);
    boolean asItIs = declared.oid() == Types.ANY.oid() || element instanceof RowType;
    PgType wanted = asItIs ? arrayType : Types.array(declared);
    BoundExpression converted =
        context.coercion().to(array, SqlType.of(wanted), Context.IMPLICIT, context.position(array));
    ColumnValue item = element(Types.element(wanted));
    BoundExpression test =
        operators.build(
            tree.symbol(),
            choice,
            List.of(context.coercion().implicit(left, choice.operands().get(0)), item));
    return new QuantifiedArray(test, item, tree.all(), converted, BOOLEAN);
  }

  private ColumnValue element(PgType type) {
    return new ColumnValue(
        context.newSource(), "value", SqlType.of(type), ColumnForm.RUNTIME, true, null);
  }
}
