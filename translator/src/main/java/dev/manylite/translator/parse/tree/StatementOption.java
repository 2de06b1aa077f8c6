package dev.manylite.translator.parse.tree;

import java.util.List;

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
}
