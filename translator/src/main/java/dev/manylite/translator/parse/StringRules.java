package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import java.util.function.Consumer;

/**
 * What a backslash in {@code '…'} means (manual, 20.13.1).
 *
 * @param backslashes whether it escapes: standard_conforming_strings is off
 * @param warnings told of the first escape in each such constant; null if escape_string_warning is
 *     off
 */
public record StringRules(boolean backslashes, Consumer<SqlFault> warnings) {
  /** Those of SQL, by which all stored texts are written. */
  public static final StringRules STANDARD = new StringRules(false, null);

  /**
   * @param escaped the character behind the backslash
   */
  void warn(char escaped, int position) {
    if (warnings == null) {
      return;
    }
    String escape =
        switch (escaped) {
          case '\'' -> "\\'";
          case '\\' -> "\\\\";
          default -> "escape";
        };
    String hint =
        switch (escaped) {
          case '\'' ->
              "Use '' to write quotes in strings, or use the escape string syntax (E'...').";
          case '\\' -> "Use the escape string syntax for backslashes, e.g., E'\\\\'.";
          default -> "Use the escape string syntax for escapes, e.g., E'\\r\\n'.";
        };
    warnings.accept(
        new SqlFault("22P06", "nonstandard use of " + escape + " in a string literal")
            .withHint(hint)
            .at(position));
  }
}
