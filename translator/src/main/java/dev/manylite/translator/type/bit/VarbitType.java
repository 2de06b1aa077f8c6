package dev.manylite.translator.type.bit;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.TypeFacts;

/** {@code bit varying(n)}: at most n digits. */
public final class VarbitType extends BitStringType {
  public VarbitType(TypeFacts facts) {
    super(facts, "varbit");
  }

  @Override
  String fitted(String digits, int length, boolean explicit) {
    if (digits.length() <= length) {
      return digits;
    }
    if (!explicit) {
      throw new SqlFault(
          SqlState.STRING_DATA_RIGHT_TRUNCATION,
          "bit string too long for type bit varying(" + length + ")");
    }
    return digits.substring(0, length);
  }
}
