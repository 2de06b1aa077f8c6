package dev.manylite.translator.type.hash;

import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@code hash_numeric}: over PostgreSQL's digits to the base of 10,000, without zeros at either
 * end, so that it does not depend on the scale.
 */
final class NumericHash {
  private static final int DIGIT = 4;

  private NumericHash() {}

  static long extended(Object value, long seed) {
    Numeric numeric =
        value instanceof String text ? Numeric.of(text) : Numeric.of(new BigDecimal(value + ""));
    if (!numeric.isFinite()) {
      return seed;
    }
    if (numeric.signum() == 0) {
      return seed - 1;
    }
    BigDecimal decimal = numeric.decimal().abs();
    int fraction = (Math.max(decimal.scale(), 0) + DIGIT - 1) / DIGIT;
    BigInteger whole = decimal.setScale(fraction * DIGIT).unscaledValue();
    String digits = whole.toString();
    digits = "0".repeat(Math.floorMod(-digits.length(), DIGIT)) + digits;
    int count = digits.length() / DIGIT;
    int weight = count - fraction - 1;
    while (digits.startsWith("0000", (count - 1) * DIGIT)) {
      count--;
    }
    ByteBuffer bytes = ByteBuffer.allocate(count * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      bytes.putShort(Short.parseShort(digits.substring(i * DIGIT, i * DIGIT + DIGIT)));
    }
    return HashBytes.extended(bytes.array(), seed) ^ weight;
  }
}
