package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.InList;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.ColumnLoad;
import dev.manylite.translator.function.form.ColumnStore;
import dev.manylite.translator.function.form.NativeSum;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Compares, orders, groups and adds up native numeric columns as SQLite's numbers, so that indexes
 * serve and nothing is converted. {@code price} is numeric(10,2):
 *
 * <pre>
 * SELECT max(price), sum(price) FROM t WHERE price > 1.5 AND price < $1 ORDER BY price
 * SELECT load(max(price)), exact(total(price), sum(price * 100 & 4294967295), max(price)) FROM t
 *   WHERE price > 1.5 AND price < key($1) ORDER BY price
 * </pre>
 */
final class NativeNumeric implements Rewrite {
  private static final SqlType NUMBER = SqlType.of(Types.FLOAT8);
  private static final SqlType NUMERIC = SqlType.of(Types.NUMERIC);

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    Select rewriteSelect(Select select) {
      Select rebuilt = super.rewriteSelect(select);
      List<BoundExpression> groups = new ArrayList<>();
      for (int i = 0; i < rebuilt.groupBy().size(); i++) {
        groups.add(bare(select.groupBy().get(i), rebuilt.groupBy().get(i)));
      }
      return new Select(
          rebuilt.distinct(),
          rebuilt.distinctOn(),
          rebuilt.from(),
          rebuilt.where(),
          rebuilt.grouped(),
          groups,
          rebuilt.groupingSets(),
          rebuilt.having());
    }

    @Override
    List<SortKey> rewriteKeys(List<SortKey> keys) {
      List<SortKey> result = new ArrayList<>();
      for (SortKey key : keys) {
        BoundExpression expression = bare(key.expression(), rewrite(key.expression()));
        result.add(new SortKey(expression, key.descending(), key.nullsFirst()));
      }
      return result;
    }

    @Override
    WindowFrame rewriteWindow(WindowFrame window) {
      WindowFrame rebuilt = super.rewriteWindow(window);
      List<BoundExpression> partitions = new ArrayList<>();
      for (int i = 0; i < rebuilt.partitionBy().size(); i++) {
        partitions.add(bare(window.partitionBy().get(i), rebuilt.partitionBy().get(i)));
      }
      return new WindowFrame(partitions, rebuilt.orderBy(), rebuilt.frame());
    }

    @Override
    public BoundExpression visitComparison(Comparison comparison) {
      BoundExpression left = comparison.left();
      BoundExpression right = comparison.right();
      if (isNative(left) && isNative(right)) {
        return compare(comparison, bare(left), bare(right));
      }
      if (isNative(left)) {
        return compare(comparison, bare(left), key(rewrite(right), scale(left)));
      }
      if (isNative(right)) {
        return compare(comparison, key(rewrite(left), scale(right)), bare(right));
      }
      return super.visitComparison(comparison);
    }

    private static Comparison compare(
        Comparison comparison, BoundExpression left, BoundExpression right) {
      return new Comparison(comparison.operator(), left, right, comparison.type());
    }

    @Override
    public BoundExpression visitInList(InList in) {
      if (!isNative(in.operand())) {
        return super.visitInList(in);
      }
      int scale = scale(in.operand());
      List<BoundExpression> items = new ArrayList<>();
      for (BoundExpression item : in.items()) {
        items.add(isNative(item) ? bare(item) : key(rewrite(item), scale));
      }
      return new InList(bare(in.operand()), items, in.negated(), in.type());
    }

    @Override
    public BoundExpression visitIsTest(IsTest test) {
      return isNative(test.operand())
          ? new IsTest(bare(test.operand()), test.test(), test.negated(), test.type())
          : super.visitIsTest(test);
    }

    @Override
    public BoundExpression visitAggregate(Aggregate written) {
      Aggregate aggregate = (Aggregate) super.visitAggregate(written);
      boolean summedOnce =
          written.distinct() && List.of("sum", "avg").contains(written.function().name());
      if (written.arguments().size() != 1 || summedOnce || !isNative(written.arguments().get(0))) {
        return aggregate;
      }
      return overColumn(
          aggregate.function(),
          written.arguments().get(0),
          (function, argument) ->
              new Aggregate(
                  function,
                  List.of(argument),
                  aggregate.distinct(),
                  aggregate.orderBy(),
                  aggregate.filter(),
                  NUMBER),
          aggregate);
    }

    @Override
    public BoundExpression visitWindow(Window written) {
      Window window = (Window) super.visitWindow(written);
      if (written.arguments().size() != 1 || !isNative(written.arguments().get(0))) {
        return window;
      }
      return overColumn(
          window.function(),
          written.arguments().get(0),
          (function, argument) ->
              new Window(function, List.of(argument), window.filter(), window.window(), NUMBER),
          window);
    }

    /** An aggregate over one argument, plain or over a window. */
    private interface Over {
      BoundExpression apply(Signature function, BoundExpression argument);
    }

    private static BoundExpression overColumn(
        Signature function, BoundExpression column, Over over, BoundExpression otherwise) {
      BoundExpression bare = bare(column);
      int scale = scale(column);
      Function<Signature, BoundExpression> call = f -> over.apply(f, bare);
      return switch (function.name()) {
        case "count" -> retyped(call.apply(function), otherwise.type());
        case "min", "max" ->
            new Call(
                ColumnLoad.nativeNumeric(scale), List.of(call.apply(function)), otherwise.type());
        case "sum" ->
            new Call(
                NativeSum.sum(scale),
                List.of(
                    call.apply(NativeSum.TOTAL),
                    call.apply(NativeSum.low(scale)),
                    call.apply(NativeSum.GREATEST)),
                NUMERIC);
        case "avg" ->
            new Call(
                NativeSum.average(scale),
                List.of(
                    call.apply(NativeSum.TOTAL),
                    call.apply(NativeSum.low(scale)),
                    call.apply(NativeSum.GREATEST),
                    call.apply(NativeSum.COUNT)),
                NUMERIC);
        default -> otherwise;
      };
    }

    private static BoundExpression retyped(BoundExpression call, SqlType type) {
      if (call instanceof Aggregate a) {
        return new Aggregate(
            a.function(), a.arguments(), a.distinct(), a.orderBy(), a.filter(), type);
      }
      Window w = (Window) call;
      return new Window(w.function(), w.arguments(), w.filter(), w.window(), type);
    }

    private static BoundExpression bare(BoundExpression written, BoundExpression rebuilt) {
      return isNative(written) ? bare(written) : rebuilt;
    }

    /** The column as the number that it is in the file. */
    private static BoundExpression bare(BoundExpression column) {
      ColumnValue value = (ColumnValue) column;
      return new ColumnValue(
          value.source(),
          value.name(),
          NUMBER,
          ColumnForm.RUNTIME,
          value.nullable(),
          value.origin());
    }

    private static boolean isNative(BoundExpression expression) {
      return expression instanceof ColumnValue column
          && column.form() instanceof ColumnForm.NativeNumeric;
    }

    private static int scale(BoundExpression column) {
      return ((ColumnForm.NativeNumeric) ((ColumnValue) column).form()).scale();
    }

    /** A numeric as the number that compares with the column as it does. */
    private static BoundExpression key(BoundExpression value, int scale) {
      if (value instanceof Constant constant) {
        return new Constant(ColumnStore.key(constant.value(), scale), NUMBER);
      }
      if (value instanceof Cast cast && isInteger(cast.operand().type())) {
        return cast.operand();
      }
      return new Call(ColumnStore.nativeKey(scale), List.of(value), NUMBER);
    }

    private static boolean isInteger(SqlType type) {
      return type.oid() == Types.INT2.oid()
          || type.oid() == Types.INT4.oid()
          || type.oid() == Types.INT8.oid();
    }
  }
}
