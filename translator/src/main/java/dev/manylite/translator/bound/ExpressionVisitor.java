package dev.manylite.translator.bound;

import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.ArrayQuery;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundExpression.Field;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Load;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Not;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundExpression.Store;
import dev.manylite.translator.bound.BoundExpression.Window;

/**
 * One method for each kind of expression: a new kind does not compile until all who look at
 * expressions say what they do with it.
 *
 * @param <R> what a visit gives
 */
public interface ExpressionVisitor<R> {
  R visitConstant(Constant constant);

  R visitParameter(Parameter parameter);

  R visitColumnValue(ColumnValue columnValue);

  R visitLoad(Load load);

  R visitStore(Store store);

  R visitCall(Call call);

  R visitCast(Cast cast);

  R visitAggregate(Aggregate aggregate);

  R visitWindow(Window window);

  R visitLogical(Logical logical);

  R visitNot(Not not);

  R visitIsTest(IsTest isTest);

  R visitComparison(Comparison comparison);

  R visitCase(Case node);

  R visitCoalesce(Coalesce coalesce);

  R visitInList(InList inList);

  R visitInQuery(InQuery inQuery);

  R visitQuantifiedArray(QuantifiedArray quantifiedArray);

  R visitQuantifiedQuery(QuantifiedQuery quantifiedQuery);

  R visitExists(Exists exists);

  R visitScalarQuery(ScalarQuery scalarQuery);

  R visitArrayQuery(ArrayQuery arrayQuery);

  R visitArrayConstructor(ArrayConstructor arrayConstructor);

  R visitRow(Row row);

  R visitField(Field field);

  R visitOutputReference(OutputReference outputReference);

  R visitGrouping(Grouping grouping);

  /** Calls the method for the expression's kind. */
  default R visit(BoundExpression expression) {
    if (expression instanceof Constant node) {
      return visitConstant(node);
    }
    if (expression instanceof Parameter node) {
      return visitParameter(node);
    }
    if (expression instanceof ColumnValue node) {
      return visitColumnValue(node);
    }
    if (expression instanceof Load node) {
      return visitLoad(node);
    }
    if (expression instanceof Store node) {
      return visitStore(node);
    }
    if (expression instanceof Call node) {
      return visitCall(node);
    }
    if (expression instanceof Cast node) {
      return visitCast(node);
    }
    if (expression instanceof Aggregate node) {
      return visitAggregate(node);
    }
    if (expression instanceof Window node) {
      return visitWindow(node);
    }
    if (expression instanceof Logical node) {
      return visitLogical(node);
    }
    if (expression instanceof Not node) {
      return visitNot(node);
    }
    if (expression instanceof IsTest node) {
      return visitIsTest(node);
    }
    if (expression instanceof Comparison node) {
      return visitComparison(node);
    }
    if (expression instanceof Case node) {
      return visitCase(node);
    }
    if (expression instanceof Coalesce node) {
      return visitCoalesce(node);
    }
    if (expression instanceof InList node) {
      return visitInList(node);
    }
    if (expression instanceof InQuery node) {
      return visitInQuery(node);
    }
    if (expression instanceof QuantifiedArray node) {
      return visitQuantifiedArray(node);
    }
    if (expression instanceof QuantifiedQuery node) {
      return visitQuantifiedQuery(node);
    }
    if (expression instanceof Exists node) {
      return visitExists(node);
    }
    if (expression instanceof ScalarQuery node) {
      return visitScalarQuery(node);
    }
    if (expression instanceof ArrayQuery node) {
      return visitArrayQuery(node);
    }
    if (expression instanceof ArrayConstructor node) {
      return visitArrayConstructor(node);
    }
    if (expression instanceof Row node) {
      return visitRow(node);
    }
    if (expression instanceof Field node) {
      return visitField(node);
    }
    if (expression instanceof OutputReference node) {
      return visitOutputReference(node);
    }
    if (expression instanceof Grouping node) {
      return visitGrouping(node);
    }
    throw new IllegalStateException("unknown expression " + expression.getClass());
  }
}
