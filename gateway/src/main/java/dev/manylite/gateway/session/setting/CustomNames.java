package dev.manylite.gateway.session.setting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Customized options (manual, 20.16): {@code class.name}, made by whoever sets them first. */
final class CustomNames {
  private CustomNames() {}

  /**
   * @throws SqlFault 42704 for an unknown name without a dot, 42602 for a malformed one
   */
  static void check(String name) {
    if (name.indexOf('.') < 0) {
      throw Settings.unrecognized(name);
    }
    for (String part : name.split("\\.", -1)) {
      if (!identifier(part)) {
        throw new SqlFault(
                SqlState.INVALID_NAME, "invalid configuration parameter name \"" + name + "\"")
            .withDetail(
                "Custom parameter names must be two or more simple identifiers separated by dots.");
      }
    }
  }

  private static boolean identifier(String part) {
    boolean good = !part.isEmpty() && !Character.isDigit(part.charAt(0)) && part.charAt(0) != '$';
    for (int i = 0; good && i < part.length(); i++) {
      char c = part.charAt(i);
      good = Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
    return good;
  }
}
