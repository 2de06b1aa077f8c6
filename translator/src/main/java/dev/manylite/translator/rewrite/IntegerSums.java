package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.IntegerSum;
import dev.manylite.translator.function.form.NativeSum;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.function.Function;

/**
 * sum(bigint) and avg of integers, whose results are numeric, from SQLite's own sums: of 64-bit
 * integers in two halves, which can't overflow.
 *
 * <pre>
 * SELECT sum(h), avg(a) FROM t
 * SELECT whole(sum(h >> 32), sum(h & 4294967295)), quotient(sum(a), count(a)) FROM t
 * </pre>
 */
final class IntegerSums implements Rewrite {
  private static final SqlType NUMERIC = SqlType.of(Types.NUMERIC);

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitAggregate(Aggregate written) {
      Aggregate aggregate = (Aggregate) super.visitAggregate(written);
      return aggregate.distinct()
          ? aggregate
          : split(
              aggregate.function(),
              aggregate.arguments(),
              function ->
                  new Aggregate(
                      function,
                      aggregate.arguments(),
                      false,
                      List.of(),
                      aggregate.filter(),
                      Nodes.INT8),
              aggregate);
    }

    @Override
    public BoundExpression visitWindow(Window written) {
      Window window = (Window) super.visitWindow(written);
      return split(
          window.function(),
          window.arguments(),
          function ->
              new Window(
                  function, window.arguments(), window.filter(), window.window(), Nodes.INT8),
          window);
    }

    private static BoundExpression split(
        Signature function,
        List<BoundExpression> arguments,
        Function<Signature, BoundExpression> call,
        BoundExpression otherwise) {
      if (arguments.size() != 1 || !(arguments.get(0) instanceof ColumnValue column)) {
        return otherwise;
      }
      boolean wide = column.type().oid() == Types.INT8.oid();
      boolean narrow =
          column.type().oid() == Types.INT4.oid() || column.type().oid() == Types.INT2.oid();
      if (function.name().equals("sum") && wide) {
        return new Call(
            IntegerSum.WHOLE,
            List.of(call.apply(IntegerSum.HIGH), call.apply(IntegerSum.LOW)),
            NUMERIC);
      }
      if (function.name().equals("avg") && wide) {
        return new Call(
            IntegerSum.WIDE_QUOTIENT,
            List.of(
                call.apply(IntegerSum.HIGH),
                call.apply(IntegerSum.LOW),
                call.apply(NativeSum.COUNT)),
            NUMERIC);
      }
      if (function.name().equals("avg") && narrow) {
        return new Call(
            IntegerSum.QUOTIENT,
            List.of(call.apply(IntegerSum.SUM), call.apply(NativeSum.COUNT)),
            NUMERIC);
      }
      return otherwise;
    }
  }
}
