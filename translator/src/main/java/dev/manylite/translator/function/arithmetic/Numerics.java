package dev.manylite.translator.function.arithmetic;

import dev.manylite.translator.function.Implementation.ScalarBody;
import dev.manylite.translator.type.value.Numeric;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Bodies over numeric's runtime values. */
public final class Numerics {
  private Numerics() {}

  public static Numeric value(Object runtime) {
    return Numeric.of((String) runtime);
  }

  public static ScalarBody unary(UnaryOperator<Numeric> operator) {
    return (context, arguments) -> operator.apply(value(arguments[0])).toString();
  }

  public static ScalarBody binary(BinaryOperator<Numeric> operator) {
    return (context, arguments) ->
        operator.apply(value(arguments[0]), value(arguments[1])).toString();
  }
}
