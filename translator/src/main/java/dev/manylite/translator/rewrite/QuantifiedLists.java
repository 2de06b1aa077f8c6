package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.Load;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.QuantifiedArray;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.array.ArrayType;
import java.util.ArrayList;
import java.util.List;

/**
 * ANY and ALL over an array whose elements are written there, without the array: shorter, good for
 * an index, and allowed in CHECK constraints and indexes, where SQLite takes no subquery.
 *
 * <pre>
 * a = ANY (ARRAY['x', b])      a ~ ALL ('{x,y}')
 * a IN ('x', b)                a ~ 'x' AND a ~ 'y'
 * </pre>
 */
final class QuantifiedLists implements Rewrite {
  /** More tests than these would be printed at length. */
  private static final int MOST_TESTS = 64;

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitQuantifiedArray(QuantifiedArray written) {
      QuantifiedArray quantified = (QuantifiedArray) super.visitQuantifiedArray(written);
      ColumnValue element = quantified.element();
      List<BoundExpression> items = new ArrayList<>();
      if (!collect(quantified.array(), element, items) || items.isEmpty()) {
        return quantified;
      }
      Comparison.Operator membership =
          quantified.all() ? Comparison.Operator.NOT_EQUAL : Comparison.Operator.EQUAL;
      if (quantified.test() instanceof Comparison comparison
          && comparison.operator() == membership
          && comparison.right().equals(element)) {
        return new InList(comparison.left(), items, quantified.all(), quantified.type());
      }
      if (items.size() > MOST_TESTS || !isPlain(quantified.test())) {
        return quantified;
      }
      List<BoundExpression> tests = new ArrayList<>();
      for (BoundExpression item : items) {
        tests.add(new Substitution(element.source(), item).rewrite(quantified.test()));
      }
      return tests.size() == 1
          ? tests.get(0)
          : new Logical(quantified.all(), tests, quantified.type());
    }

    /** Whether all elements are known, in all dimensions. */
    private static boolean collect(
        BoundExpression array, ColumnValue element, List<BoundExpression> items) {
      if (array instanceof Constant constant
          && constant.value() instanceof String text
          && constant.type().base() instanceof ArrayType type) {
        flatten(type.elements(text), element, items);
        return true;
      }
      if (!(array instanceof ArrayConstructor constructor)) {
        return false;
      }
      if (!isEven(constructor)) {
        return false;
      }
      for (BoundExpression item : constructor.elements()) {
        if (!item.type().base().isArray()) {
          items.add(item);
        } else if (!collect(item, element, items)) {
          return false;
        }
      }
      return true;
    }

    /** Whether the arrays in it have as many elements each; else the array is an error. */
    private static boolean isEven(ArrayConstructor constructor) {
      List<BoundExpression> elements = constructor.elements();
      return elements.stream().noneMatch(item -> item.type().base().isArray())
          || elements.stream()
              .allMatch(
                  item ->
                      item instanceof ArrayConstructor inner
                          && isEven(inner)
                          && inner.elements().size()
                              == ((ArrayConstructor) elements.get(0)).elements().size());
    }

    private static void flatten(
        List<?> elements, ColumnValue element, List<BoundExpression> items) {
      for (Object one : elements) {
        if (one instanceof List<?> list) {
          flatten(list, element, items);
        } else {
          items.add(new Constant(one, element.type()));
        }
      }
    }

    /** What is repeated for each element must cost little, and be the same each time. */
    private static boolean isPlain(BoundExpression test) {
      Plain plain = new Plain();
      plain.rewrite(test);
      return plain.is;
    }
  }

  private static final class Plain extends StatementRewriter {
    private boolean is = true;

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      is = false;
      return query;
    }

    @Override
    public BoundExpression visitCall(BoundExpression.Call call) {
      is &=
          call.function().volatility() != Volatility.VOLATILE
              && call.arguments().stream().allMatch(Plain::isLeaf);
      return super.visitCall(call);
    }

    @Override
    public BoundExpression visitAggregate(BoundExpression.Aggregate aggregate) {
      is = false;
      return aggregate;
    }

    @Override
    public BoundExpression visitWindow(BoundExpression.Window window) {
      is = false;
      return window;
    }

    private static boolean isLeaf(BoundExpression expression) {
      return expression instanceof ColumnValue
          || expression instanceof Load
          || expression instanceof Constant
          || expression instanceof BoundExpression.Parameter
          || expression instanceof BoundExpression.Cast cast && isLeaf(cast.operand());
    }
  }

  private static final class Substitution extends StatementRewriter {
    private final int source;
    private final BoundExpression value;

    Substitution(int source, BoundExpression value) {
      this.source = source;
      this.value = value;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return column.source() == source ? value : column;
    }
  }
}
