package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Expressions that several rewrites build. */
final class Nodes {
  static final SqlType BOOL = SqlType.of(Types.BOOL);
  static final SqlType INT8 = SqlType.of(Types.INT8);

  static final Signature ROW_NUMBER =
      InternalFunction.aggregate("row_number", Types.INT8, "row_number()");
  static final Signature RANK = InternalFunction.aggregate("rank", Types.INT8, "rank()");
  static final Signature DENSE_RANK =
      InternalFunction.aggregate("dense_rank", Types.INT8, "dense_rank()");

  private static final Signature PLUS = InternalFunction.sql("plus", Types.INT8, "$1 + $2");

  private Nodes() {}

  static BoundExpression window(
      Signature function, List<BoundExpression> partitionBy, List<SortKey> orderBy) {
    return new Window(
        function,
        List.of(),
        null,
        new WindowFrame(List.copyOf(partitionBy), List.copyOf(orderBy), null),
        INT8);
  }

  static BoundExpression compare(
      Comparison.Operator operator, BoundExpression left, BoundExpression right) {
    return new Comparison(operator, left, right, BOOL);
  }

  static BoundExpression integer(long value) {
    return new Constant(value, INT8);
  }

  /** Without a check for overflow. */
  static BoundExpression plus(BoundExpression left, BoundExpression right) {
    return new Call(PLUS, List.of(left, right), INT8);
  }

  /** All that are not null, or null. */
  static BoundExpression and(BoundExpression... conditions) {
    List<BoundExpression> operands = new ArrayList<>();
    for (BoundExpression condition : conditions) {
      if (condition != null) {
        operands.add(condition);
      }
    }
    return operands.isEmpty()
        ? null
        : operands.size() == 1 ? operands.get(0) : new Logical(true, operands, BOOL);
  }
}
