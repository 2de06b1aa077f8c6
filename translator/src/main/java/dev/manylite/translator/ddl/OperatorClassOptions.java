package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.StorageParameter;
import java.util.List;

/**
 * Parameters of operator classes (manual, CREATE INDEX): the signature length of GiST's tsvector.
 */
final class OperatorClassOptions {
  private static final String LENGTH = "siglen";
  private static final int LONGEST = 2024;

  private OperatorClassOptions() {}

  /**
   * As pg_get_indexdef shows them.
   *
   * @throws SqlFault 22023
   */
  static String text(String operatorClass, List<StorageParameter> options, String method) {
    if (!method.equals("gist") || !operatorClass.equals("tsvector_ops")) {
      throw invalid("operator class " + operatorClass + " has no options");
    }
    for (StorageParameter option : options) {
      if (!option.name().equals(LENGTH)) {
        throw invalid("unrecognized parameter \"" + option.name() + "\"");
      }
    }
    if (options.size() > 1) {
      throw invalid("parameter \"" + LENGTH + "\" specified more than once");
    }
    String value = options.get(0).value() == null ? "true" : options.get(0).value();
    if (!value.matches("-?\\d{1,9}")) {
      throw invalid("invalid value for integer option \"" + LENGTH + "\": " + value);
    }
    int length = Integer.parseInt(value);
    if (length < 1 || length > LONGEST) {
      throw invalid("value " + value + " out of bounds for option \"" + LENGTH + "\"")
          .withDetail("Valid values are between \"1\" and \"" + LONGEST + "\".");
    }
    return "(" + LENGTH + "='" + value + "')";
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
