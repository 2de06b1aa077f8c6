package dev.manylite.translator.type;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Reads the words between the parentheses after a type's name. */
public final class Modifiers {
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
}
