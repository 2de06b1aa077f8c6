package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** get_bit, set_bit, get_byte, set_byte, bit_count of bytea (manual, 9.5). */
final class Bits implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("get_byte", BYTEA, INT4)
        .returns(INT4)
        .java((c, a) -> (long) (bytes(a)[index((Long) a[1], bytes(a).length)] & 0xff));
    d.function("set_byte", BYTEA, INT4, INT4).returns(BYTEA).java((c, a) -> setByte(a));
    d.function("get_bit", BYTEA, INT8).returns(INT4).java((c, a) -> getBit(a));
    d.function("set_bit", BYTEA, INT8, INT4).returns(BYTEA).java((c, a) -> setBit(a));
    d.function("bit_count", BYTEA).returns(INT8).java((c, a) -> count(bytes(a)));
  }

  private static byte[] bytes(Object[] arguments) {
    return (byte[]) arguments[0];
  }

  private static int index(long index, long length) {
    if (index < 0 || index >= length) {
      throw new SqlFault(
          SqlState.ARRAY_SUBSCRIPT_ERROR,
          "index " + index + " out of valid range, 0.." + (length - 1));
    }
    return (int) index;
  }

  private static byte[] setByte(Object[] arguments) {
    byte[] bytes = bytes(arguments).clone();
    bytes[index((Long) arguments[1], bytes.length)] = ((Long) arguments[2]).byteValue();
    return bytes;
  }

  /** Bits count from the least significant one of each byte. */
  private static Long getBit(Object[] arguments) {
    byte[] bytes = bytes(arguments);
    int bit = index((Long) arguments[1], bytes.length * 8L);
    return (long) (bytes[bit / 8] >> bit % 8 & 1);
  }

  private static byte[] setBit(Object[] arguments) {
    byte[] bytes = bytes(arguments).clone();
    int bit = index((Long) arguments[1], bytes.length * 8L);
    long value = (Long) arguments[2];
    if (value != 0 && value != 1) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "new bit must be 0 or 1");
    }
    int mask = 1 << bit % 8;
    bytes[bit / 8] = (byte) (value == 1 ? bytes[bit / 8] | mask : bytes[bit / 8] & ~mask);
    return bytes;
  }

  private static Long count(byte[] bytes) {
    long count = 0;
    for (byte b : bytes) {
      count += Integer.bitCount(b & 0xff);
    }
    return count;
  }
}
