package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.RowConstructor;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Subqueries in expressions (manual, 4.2.11 and 9.23). */
final class SubqueryBinder {
  private static final SqlType BOOLEAN = SqlType.of(Types.BOOL);

  private final BindContext context;

  SubqueryBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression exists(Expression.Exists tree, Scope scope) {
    return new BoundExpression.Exists(query(tree.query(), scope, tree), BOOLEAN);
  }

  BoundExpression scalar(Expression.ScalarQuery tree, Scope scope) {
    BoundQuery query = single(tree.query(), scope, tree);
    return new BoundExpression.ScalarQuery(query, query.columns().get(0).expression().type());
  }

  BoundExpression array(Expression.ArrayQuery tree, Scope scope) {
    BoundQuery query = single(tree.query(), scope, tree);
    SqlType element = query.columns().get(0).expression().type();
    PgType array = element.base().isArray() ? element.base() : Types.array(element.base());
    return new BoundExpression.ArrayQuery(query, new SqlType(array, element.modifier()));
  }

  private BoundQuery single(Query tree, Scope scope, Expression around) {
    BoundQuery query = query(tree, scope, around);
    if (query.columns().size() != 1) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "subquery must return only one column")
          .at(around.position());
    }
    return query;
  }

  private BoundQuery query(Query tree, Scope scope, Expression around) {
    ExpressionKind kind = scope.kind();
    if (kind != null && kind.stored()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED, "cannot use subquery in " + kind.storedName())
          .at(around.position());
    }
    return context.queries().bind(tree, new Scope(scope));
  }

  BoundExpression in(Expression.InQuery tree, Scope scope) {
    return compare(
        tree.operand(), tree.negated() ? "<>" : "=", tree.negated(), tree.query(), scope, tree);
  }

  BoundExpression quantified(Expression.QuantifiedQuery tree, Scope scope) {
    boolean in = tree.symbol().equals("=") && !tree.all();
    boolean notIn = tree.symbol().equals("<>") && tree.all();
    if (tree.left() instanceof RowConstructor row && !in && !notIn) {
      BoundQuery comparisons =
          comparisons(tree.symbol(), row, query(tree.query(), scope, tree), scope, tree);
      ColumnValue item = element(BOOLEAN.base());
      return new BoundExpression.QuantifiedQuery(item, item, tree.all(), comparisons, BOOLEAN);
    }
    if (in || notIn) {
      return compare(tree.left(), tree.symbol(), notIn, tree.query(), scope, tree);
    }
    BoundExpression left = context.expressions().bind(tree.left(), scope);
    BoundQuery query = query(tree.query(), scope, tree);
    checkWidth(1, query, tree);
    PgType type = query.columns().get(0).expression().type().base();
    OperatorBinder operators = context.expressions().operators();
    OperatorBinder.Choice choice =
        operators.choose(tree.symbol(), List.of(left.type().base(), type), tree.position());
    if (choice.result().oid() != Types.BOOL.oid()) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "operator "
                  + tree.symbol()
                  + " must return type boolean, not type "
                  + choice.result().sqlName())
          .at(tree.position());
    }
    ColumnValue item = element(type);
    BoundExpression test =
        operators.build(
            tree.symbol(),
            choice,
            List.of(
                context.coercion().implicit(left, choice.operands().get(0)),
                context.coercion().implicit(item, choice.operands().get(1))));
    return new BoundExpression.QuantifiedQuery(test, item, tree.all(), query, BOOLEAN);
  }

  private ColumnValue element(PgType type) {
    return new ColumnValue(
        context.newSource(), "value", SqlType.of(type), ColumnForm.RUNTIME, true, null);
  }

  /** {@code (a, b) < (SELECT c, d …)} (manual, 9.24.6). */
  BoundExpression row(
      Expression.Operator tree, RowConstructor left, Expression.ScalarQuery right, Scope scope) {
    BoundQuery query = query(right.query(), scope, right);
    return new BoundExpression.ScalarQuery(
        comparisons(tree.symbol(), left, query, scope, tree), BOOLEAN);
  }

  /** The query's rows compared with {@code left}, as a query of one boolean column. */
  private BoundQuery comparisons(
      String symbol, RowConstructor left, BoundQuery query, Scope scope, Expression around) {
    List<BoundExpression> operands = context.rows().bindAll(left.elements(), scope);
    checkWidth(operands.size(), query, around);
    int source = context.newSource();
    List<BoundExpression> columns = new ArrayList<>();
    for (OutputColumn column : query.columns()) {
      columns.add(QueryOutputs.column(source, column));
    }
    BoundExpression compared =
        context
            .expressions()
            .operators()
            .rows()
            .compare(symbol, operands, columns, around.position());
    return QueryOutputs.over(
        new BoundFrom.Derived(source, query, false),
        List.of(new OutputColumn("?column?", "c1", compared)));
  }

  /** IN and NOT IN: the columns become of the operands' types. */
  private BoundExpression compare(
      Expression operand,
      String symbol,
      boolean negated,
      Query tree,
      Scope scope,
      Expression around) {
    List<Expression> operands =
        operand instanceof RowConstructor row ? row.elements() : List.of(operand);
    List<BoundExpression> left = context.rows().bindAll(operands, scope);
    BoundQuery query = query(tree, scope, around);
    checkWidth(left.size(), query, around);
    OperatorBinder operators = context.expressions().operators();
    List<BoundExpression> converted = new ArrayList<>();
    List<SqlType> types = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      PgType column = query.columns().get(i).expression().type().base();
      OperatorBinder.Choice choice =
          operators.choose(symbol, List.of(left.get(i).type().base(), column), around.position());
      if (choice.comparedAs() == null) {
        throw SqlFault.unsupported("IN over type " + column.sqlName()).at(around.position());
      }
      BoundExpression value = context.coercion().implicit(left.get(i), choice.operands().get(0));
      RowComparison.checkTypes(value.type().base(), column);
      converted.add(context.coercion().implicit(value, choice.comparedAs()));
      types.add(SqlType.of(choice.comparedAs()));
    }
    BoundQuery rows = new QueryOutputs(context).implicitly(query, types);
    return new BoundExpression.InQuery(converted, rows, negated, BOOLEAN);
  }

  private static void checkWidth(int operands, BoundQuery query, Expression around) {
    int columns = query.columns().size();
    if (columns != operands) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              columns < operands ? "subquery has too few columns" : "subquery has too many columns")
          .at(around.position());
    }
  }
}
