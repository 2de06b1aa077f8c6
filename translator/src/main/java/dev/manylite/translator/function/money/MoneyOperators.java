package dev.manylite.translator.function.money;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.MONEY;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Money;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** {@code + - * /} of money; a quotient by an integer is cut, by a float rounded. */
final class MoneyOperators implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("+", MONEY, MONEY)
        .returns(MONEY)
        .java((c, a) -> exact(Math::addExact, Money.cents(a[0]), Money.cents(a[1])));
    d.operator("-", MONEY, MONEY)
        .returns(MONEY)
        .java((c, a) -> exact(Math::subtractExact, Money.cents(a[0]), Money.cents(a[1])));
    d.operator("/", MONEY, MONEY).returns(FLOAT8).java((c, a) -> ratio(a[0], a[1]));
    for (PgType type : List.of(INT2, INT4, INT8)) {
      d.operator("*", MONEY, type).returns(MONEY).java((c, a) -> product(a[0], (Long) a[1]));
      d.operator("*", type, MONEY).returns(MONEY).java((c, a) -> product(a[1], (Long) a[0]));
      d.operator("/", MONEY, type).returns(MONEY).java((c, a) -> quotient(a[0], (Long) a[1]));
    }
    for (PgType type : List.of(FLOAT4, FLOAT8)) {
      d.operator("*", MONEY, type).returns(MONEY).java((c, a) -> product(a[0], number(a[1])));
      d.operator("*", type, MONEY).returns(MONEY).java((c, a) -> product(a[1], number(a[0])));
      d.operator("/", MONEY, type).returns(MONEY).java((c, a) -> quotient(a[0], number(a[1])));
    }
  }

  private static double number(Object runtime) {
    return FloatArithmetic.value(runtime);
  }

  private static String exact(LongBinaryOperator operator, long left, long right) {
    try {
      return Money.runtime(operator.applyAsLong(left, right));
    } catch (ArithmeticException overflow) {
      throw Money.outOfRange();
    }
  }

  private static String product(Object money, long factor) {
    return exact(Math::multiplyExact, Money.cents(money), factor);
  }

  private static String quotient(Object money, long divisor) {
    long cents = Money.cents(money);
    if (divisor == 0) {
      throw IntegerRange.divisionByZero();
    }
    if (divisor == -1) {
      return exact(Math::subtractExact, 0, cents);
    }
    return Money.runtime(cents / divisor);
  }

  private static String product(Object money, double factor) {
    return rounded(Money.cents(money) * factor);
  }

  private static String quotient(Object money, double divisor) {
    if (divisor == 0) {
      throw IntegerRange.divisionByZero();
    }
    return rounded(Money.cents(money) / divisor);
  }

  private static String rounded(double cents) {
    double whole = Math.rint(cents);
    if (!(whole >= Long.MIN_VALUE && whole < -(double) Long.MIN_VALUE)) {
      throw Money.outOfRange();
    }
    return Money.runtime((long) whole);
  }

  private static Object ratio(Object dividend, Object divisor) {
    long cents = Money.cents(divisor);
    if (cents == 0) {
      throw IntegerRange.divisionByZero();
    }
    return (double) Money.cents(dividend) / (double) cents;
  }
}
