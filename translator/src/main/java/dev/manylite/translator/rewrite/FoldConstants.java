package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Computes what depends on constants only, so that an index can be used and nothing is computed for
 * each row. What fails is left, to fail when it is executed.
 *
 * <pre>
 * WHERE price < 5::numeric * 2
 * WHERE price < '10'
 * </pre>
 */
final class FoldConstants implements Rewrite {
  private static final int LONGEST = 1000;
  private static final int MOST_ARGUMENTS = 100;

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitCall(Call call) {
      Call rebuilt = (Call) super.visitCall(call);
      return fold(rebuilt.function(), rebuilt.arguments(), rebuilt.type()).orElse(rebuilt);
    }

    @Override
    public BoundExpression visitCast(Cast cast) {
      BoundExpression operand = rewrite(cast.operand());
      Cast rebuilt = new Cast(operand, cast.method(), cast.explicit(), cast.type());
      if (!(operand instanceof Constant constant)) {
        return rebuilt;
      }
      if (constant.value() == null || cast.method() instanceof Method.Relabel) {
        return new Constant(constant.value(), cast.type());
      }
      if (constant.value() instanceof Long whole && isWidening(operand.type(), cast.type())) {
        boolean numeric = cast.type().oid() == Types.NUMERIC.oid();
        return new Constant(numeric ? whole.toString() : (Object) whole.doubleValue(), cast.type());
      }
      if (cast.method() instanceof Method.Length) {
        return coerced(constant, cast).orElse(rebuilt);
      }
      if (cast.method() instanceof Method.ByText && isDigits(operand.type(), cast.type())) {
        return coerced(new Constant(constant.value().toString(), cast.type()), cast)
            .orElse(rebuilt);
      }
      if (cast.method() instanceof Method.ByFunction function) {
        return fold(function.function(), List.of(operand), cast.type()).orElse(rebuilt);
      }
      return rebuilt;
    }

    @Override
    public BoundExpression visitIsTest(IsTest test) {
      BoundExpression operand = rewrite(test.operand());
      if (!(operand instanceof Constant constant)) {
        return new IsTest(operand, test.test(), test.negated(), test.type());
      }
      boolean holds =
          switch (test.test()) {
            case NULL, UNKNOWN -> constant.value() == null;
            case TRUE -> Long.valueOf(1).equals(constant.value());
            case FALSE -> Long.valueOf(0).equals(constant.value());
          };
      return new Constant(holds != test.negated() ? 1L : 0L, test.type());
    }

    private static Optional<BoundExpression> coerced(Constant constant, Cast cast) {
      SqlType type = cast.type();
      try {
        Object value = type.base().coerce(constant.value(), type.modifier(), cast.explicit());
        return Optional.of(new Constant(value, type));
      } catch (RuntimeException failed) {
        return Optional.empty();
      }
    }

    private static boolean isWidening(SqlType source, SqlType target) {
      return isInteger(source)
          && (target.oid() == Types.NUMERIC.oid() || target.oid() == Types.FLOAT8.oid());
    }

    /** What is printed the same whatever the settings are. */
    private static boolean isDigits(SqlType source, SqlType target) {
      return (isInteger(source) || source.oid() == Types.NUMERIC.oid())
          && (target.oid() == Types.TEXT.oid() || target.oid() == Types.VARCHAR.oid());
    }

    private static boolean isInteger(SqlType type) {
      return type.oid() == Types.INT2.oid()
          || type.oid() == Types.INT4.oid()
          || type.oid() == Types.INT8.oid();
    }

    /** A long one has more elements than a function of SQLite has arguments. */
    @Override
    public BoundExpression visitArrayConstructor(ArrayConstructor written) {
      ArrayConstructor array = (ArrayConstructor) super.visitArrayConstructor(written);
      boolean plain =
          array.elements().stream()
              .allMatch(e -> e instanceof Constant && !e.type().base().isArray());
      if (array.elements().size() <= MOST_ARGUMENTS || !plain) {
        return array;
      }
      List<Object> values = new ArrayList<>();
      for (BoundExpression element : array.elements()) {
        Object value = ((Constant) element).value();
        values.add(value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : value);
      }
      return new Constant(ArrayValue.print(values), array.type());
    }

    /** A call is shorter than what it gives. */
    private static boolean isLong(Object value) {
      return value instanceof String text && text.length() > LONGEST
          || value instanceof byte[] bytes && bytes.length > LONGEST;
    }

    private static Optional<BoundExpression> fold(
        Signature function, List<BoundExpression> arguments, SqlType type) {
      if (function.volatility() != Volatility.IMMUTABLE
          || !(function.implementation() instanceof Implementation.Scalar scalar)
          || !arguments.stream().allMatch(Constant.class::isInstance)) {
        return Optional.empty();
      }
      Object[] values = arguments.stream().map(a -> ((Constant) a).value()).toArray();
      if (function.strict()) {
        for (Object value : values) {
          if (value == null) {
            return Optional.of(new Constant(null, type));
          }
        }
      }
      try {
        Object value = scalar.body().apply(null, values);
        return isLong(value) ? Optional.empty() : Optional.of(new Constant(value, type));
      } catch (RuntimeException failed) {
        return Optional.empty();
      }
    }
  }
}
