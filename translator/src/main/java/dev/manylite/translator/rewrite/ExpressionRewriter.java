package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
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
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.ExpressionVisitor;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import java.util.ArrayList;
import java.util.List;

/** Rebuilds an expression from the bottom; a rewrite overrides what it changes. */
abstract class ExpressionRewriter implements ExpressionVisitor<BoundExpression> {

  /** The rewritten expression; null for null. */
  BoundExpression rewrite(BoundExpression expression) {
    return expression == null ? null : visit(expression);
  }

  /** A query inside an expression. */
  abstract BoundQuery rewriteQuery(BoundQuery query);

  final List<BoundExpression> rewriteAll(List<BoundExpression> expressions) {
    List<BoundExpression> result = new ArrayList<>(expressions.size());
    expressions.forEach(e -> result.add(rewrite(e)));
    return result;
  }

  List<SortKey> rewriteKeys(List<SortKey> keys) {
    List<SortKey> result = new ArrayList<>(keys.size());
    for (SortKey key : keys) {
      result.add(new SortKey(rewrite(key.expression()), key.descending(), key.nullsFirst()));
    }
    return result;
  }

  @Override
  public BoundExpression visitConstant(Constant constant) {
    return constant;
  }

  @Override
  public BoundExpression visitParameter(Parameter parameter) {
    return parameter;
  }

  @Override
  public BoundExpression visitColumnValue(ColumnValue columnValue) {
    return columnValue;
  }

  @Override
  public BoundExpression visitLoad(Load load) {
    return load;
  }

  @Override
  public BoundExpression visitStore(Store store) {
    return new Store(rewrite(store.value()), store.form(), store.type());
  }

  @Override
  public BoundExpression visitCall(Call call) {
    return new Call(call.function(), rewriteAll(call.arguments()), call.type());
  }

  @Override
  public BoundExpression visitCast(Cast cast) {
    return new Cast(rewrite(cast.operand()), cast.method(), cast.explicit(), cast.type());
  }

  @Override
  public BoundExpression visitAggregate(Aggregate aggregate) {
    return new Aggregate(
        aggregate.function(),
        rewriteAll(aggregate.arguments()),
        aggregate.distinct(),
        rewriteKeys(aggregate.orderBy()),
        rewrite(aggregate.filter()),
        aggregate.type());
  }

  @Override
  public BoundExpression visitWindow(Window window) {
    return new Window(
        window.function(),
        rewriteAll(window.arguments()),
        rewrite(window.filter()),
        rewriteWindow(window.window()),
        window.type());
  }

  WindowFrame rewriteWindow(WindowFrame window) {
    WindowFrame.Frame frame = window.frame();
    return new WindowFrame(
        rewriteAll(window.partitionBy()),
        rewriteKeys(window.orderBy()),
        frame == null
            ? null
            : new WindowFrame.Frame(
                frame.mode(),
                bound(frame.start()),
                bound(frame.end()),
                frame.exclusion(),
                rewrite(frame.compared())));
  }

  private WindowFrame.Bound bound(WindowFrame.Bound bound) {
    return new WindowFrame.Bound(bound.kind(), rewrite(bound.offset()), rewrite(bound.limit()));
  }

  @Override
  public BoundExpression visitLogical(Logical logical) {
    return new Logical(logical.and(), rewriteAll(logical.operands()), logical.type());
  }

  @Override
  public BoundExpression visitNot(Not not) {
    return new Not(rewrite(not.operand()), not.type());
  }

  @Override
  public BoundExpression visitIsTest(IsTest test) {
    return new IsTest(rewrite(test.operand()), test.test(), test.negated(), test.type());
  }

  @Override
  public BoundExpression visitComparison(Comparison comparison) {
    return new Comparison(
        comparison.operator(),
        rewrite(comparison.left()),
        rewrite(comparison.right()),
        comparison.type());
  }

  @Override
  public BoundExpression visitCase(Case node) {
    List<Case.When> whens = new ArrayList<>();
    for (Case.When when : node.whens()) {
      whens.add(new Case.When(rewrite(when.condition()), rewrite(when.result())));
    }
    return new Case(whens, rewrite(node.otherwise()), node.type());
  }

  @Override
  public BoundExpression visitCoalesce(Coalesce coalesce) {
    return new Coalesce(rewriteAll(coalesce.arguments()), coalesce.type());
  }

  @Override
  public BoundExpression visitInList(InList in) {
    return new InList(rewrite(in.operand()), rewriteAll(in.items()), in.negated(), in.type());
  }

  @Override
  public BoundExpression visitInQuery(InQuery in) {
    return new InQuery(
        rewriteAll(in.operands()), rewriteQuery(in.query()), in.negated(), in.type());
  }

  @Override
  public BoundExpression visitQuantifiedArray(QuantifiedArray quantified) {
    return new QuantifiedArray(
        rewrite(quantified.test()),
        quantified.element(),
        quantified.all(),
        rewrite(quantified.array()),
        quantified.type());
  }

  @Override
  public BoundExpression visitQuantifiedQuery(QuantifiedQuery quantified) {
    return new QuantifiedQuery(
        rewrite(quantified.test()),
        quantified.element(),
        quantified.all(),
        rewriteQuery(quantified.query()),
        quantified.type());
  }

  @Override
  public BoundExpression visitExists(Exists exists) {
    return new Exists(rewriteQuery(exists.query()), exists.type());
  }

  @Override
  public BoundExpression visitScalarQuery(ScalarQuery scalar) {
    return new ScalarQuery(rewriteQuery(scalar.query()), scalar.type());
  }

  @Override
  public BoundExpression visitArrayQuery(ArrayQuery array) {
    return new ArrayQuery(rewriteQuery(array.query()), array.type());
  }

  @Override
  public BoundExpression visitArrayConstructor(ArrayConstructor array) {
    return new ArrayConstructor(rewriteAll(array.elements()), array.type());
  }

  @Override
  public BoundExpression visitRow(Row row) {
    return new Row(rewriteAll(row.elements()), row.type(), row.origin());
  }

  @Override
  public BoundExpression visitField(Field field) {
    return new Field(rewrite(field.row()), field.place(), field.type());
  }

  @Override
  public BoundExpression visitOutputReference(OutputReference reference) {
    return reference;
  }

  @Override
  public BoundExpression visitGrouping(Grouping grouping) {
    return new Grouping(rewriteAll(grouping.arguments()), grouping.type());
  }
}
