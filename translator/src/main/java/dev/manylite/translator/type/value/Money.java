package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.math.BigDecimal;

/** Amounts of money as whole cents; the runtime value is the decimal with two digits. */
public final class Money {
  private Money() {}

  public static long cents(Object runtime) {
    return new BigDecimal((String) runtime).unscaledValue().longValue();
  }

  public static String runtime(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  /** As PostgreSQL prints it where lc_monetary is C. */
  public static String print(String runtime) {
    boolean negative = runtime.startsWith("-");
    int point = runtime.length() - 3;
    StringBuilder out = new StringBuilder(runtime.substring(negative ? 1 : 0));
    for (int i = point - (negative ? 1 : 0) - 3; i > 0; i -= 3) {
      out.insert(i, ',');
    }
    return out.insert(0, negative ? "-$" : "$").toString();
  }

  public static SqlFault outOfRange() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "money out of range");
  }
}
