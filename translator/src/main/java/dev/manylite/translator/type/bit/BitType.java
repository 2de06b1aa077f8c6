package dev.manylite.translator.type.bit;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.TypeFacts;

/** {@code bit(n)}: exactly n digits; a cast cuts or fills with zeros on the right. */
public final class BitType extends BitStringType {
  private static final String STRING_DATA_LENGTH_MISMATCH = "22026";

  public BitType(TypeFacts facts) {
    super(facts, "bit");
  }

  @Override
  String fitted(String digits, int length, boolean explicit) {
    int given = digits.length();
    if (given == length) {
      return digits;
    }
    if (!explicit) {
      throw new SqlFault(
          STRING_DATA_LENGTH_MISMATCH,
          "bit string length " + given + " does not match type bit(" + length + ")");
    }
    return given > length ? digits.substring(0, length) : digits + "0".repeat(length - given);
  }

  /** {@code bit} is bit(1); without any length the type's name is quoted. */
  @Override
  public String format(int modifier) {
    return modifier < 0 ? "\"bit\"" : super.format(modifier);
  }
}
