package dev.manylite.translator.type;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Locale;

/** Reads the words between the parentheses after a type's name. */
public final class Modifiers {
  private static final int MAX_DIGITS = 6;

  private Modifiers() {}

  /**
   * @throws SqlFault 22P02, 22003, as PostgreSQL reads a modifier by integer's input function
   */
  public static int integer(String word) {
    return ((Long) Types.INT4.input(word, SqlType.NO_MODIFIER, null)).intValue();
  }

  /** 22023 for a wrong number of modifiers. */
  public static SqlFault invalid() {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "invalid type modifier");
  }

  /**
   * The p of {@code timestamp(p)}; more than six digits are reduced to six, as PostgreSQL does with
   * a warning.
   *
   * @throws SqlFault 22023 for a negative one
   */
  public static int fractionalDigits(String word, String keyword, String sqlName) {
    int digits = integer(word);
    if (digits < 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          keyword.toUpperCase(Locale.ROOT)
              + "("
              + digits
              + ")"
              + (sqlName.endsWith("with time zone") ? " WITH TIME ZONE" : "")
              + " precision must not be negative");
    }
    return Math.min(digits, MAX_DIGITS);
  }

  /** What PostgreSQL warns of where there are too many digits; null where there are not. */
  public static String reduction(String word, String keyword, String sqlName) {
    int digits = integer(word);
    return digits <= MAX_DIGITS
        ? null
        : keyword.toUpperCase(Locale.ROOT)
            + "("
            + digits
            + ")"
            + (sqlName.endsWith("with time zone") ? " WITH TIME ZONE" : "")
            + " precision reduced to maximum allowed, "
            + MAX_DIGITS;
  }
}
