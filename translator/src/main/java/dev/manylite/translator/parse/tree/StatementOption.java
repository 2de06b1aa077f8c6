package dev.manylite.translator.parse.tree;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.List;
import java.util.Locale;

/**
 * An option of a utility statement: {@code name}, {@code name value}, {@code name (list)}.
 *
 * @param name in lower case
 * @param value null where none was written; {@code *} and words as written in lower case, strings
 *     unquoted
 * @param list null unless a list was written
 */
public record StatementOption(String name, String value, List<String> list, int position)
    implements Node {
  /** {@code name} or {@code name value}. */
  public static StatementOption of(String name, String value, int position) {
    return new StatementOption(name, value, null, position);
  }

  /**
   * A switch, which is on where its value isn't written (defGetBoolean).
   *
   * @throws SqlFault 42601
   */
  public boolean isOn() {
    if (value == null) {
      return true;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "on", "1" -> true;
      case "false", "off", "0" -> false;
      default -> throw new SqlFault(SqlState.SYNTAX_ERROR, name + " requires a Boolean value");
    };
  }
}
