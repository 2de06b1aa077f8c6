package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.INET;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Inet;
import java.math.BigInteger;

/** {@code + -} of addresses. */
final class InetArithmetic implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("+", INET, INT8).returns(INET).java((c, a) -> sum(a[0], big(a[1])));
    d.operator("+", INT8, INET).returns(INET).java((c, a) -> sum(a[1], big(a[0])));
    d.operator("-", INET, INT8).returns(INET).java((c, a) -> sum(a[0], big(a[1]).negate()));
    d.operator("-", INET, INET).returns(INT8).java((c, a) -> difference(a[0], a[1]));
  }

  private static BigInteger big(Object number) {
    return BigInteger.valueOf((Long) number);
  }

  private static String sum(Object address, BigInteger addend) {
    Inet inet = Inet.of((String) address);
    BigInteger sum = new BigInteger(1, inet.bytes()).add(addend);
    if (sum.signum() < 0 || sum.bitLength() > inet.maxBits()) {
      throw outOfRange();
    }
    byte[] bytes = new byte[inet.bytes().length];
    byte[] digits = sum.toByteArray();
    int used = Math.min(digits.length, bytes.length);
    System.arraycopy(digits, digits.length - used, bytes, bytes.length - used, used);
    return new Inet(bytes, inet.bits()).toString();
  }

  private static Object difference(Object minuend, Object subtrahend) {
    Inet one = Inet.of((String) minuend);
    Inet other = Inet.of((String) subtrahend);
    if (one.isV6() != other.isV6()) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "cannot subtract inet values of different sizes");
    }
    BigInteger difference =
        new BigInteger(1, one.bytes()).subtract(new BigInteger(1, other.bytes()));
    if (difference.bitLength() > 63) {
      throw outOfRange();
    }
    return difference.longValue();
  }

  private static SqlFault outOfRange() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "result is out of range");
  }
}
