package dev.manylite.translator.type.number;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Blanks;
import java.math.BigInteger;

/** {@code oid}, {@code cid} (manual, 8.19): a Long from 0 to 4294967295. */
public final class OidType extends BaseType {
  private static final long MASK = 0xffffffffL;

  public OidType(TypeFacts facts) {
    super(facts);
  }

  /** Negative numbers down to integer's least wrap around, as in PostgreSQL. */
  @Override
  public Object input(String text, int modifier, TypeContext context) {
    String digits = Blanks.trim(text);
    if (!isInteger(digits)) {
      throw invalidInput(text);
    }
    BigInteger value = new BigInteger(digits);
    if (value.bitLength() > 32 || (value.bitLength() > 31 && value.signum() < 0)) {
      throw new SqlFault(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          "value \"" + text + "\" is out of range for type " + sqlName());
    }
    return value.longValue() & MASK;
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }
}
