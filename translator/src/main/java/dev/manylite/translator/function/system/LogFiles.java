package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.Set;

/** pg_current_logfile (manual, 9.26.1): there is no logging collector. */
final class LogFiles implements FunctionSet {
  private static final Set<String> FORMATS = Set.of("stderr", "csvlog", "jsonlog");

  @Override
  public void define(Definitions d) {
    d.function("pg_current_logfile").returns(TEXT).isVolatile().java((c, a) -> null);
    d.function("pg_current_logfile", TEXT)
        .returns(TEXT)
        .isVolatile()
        .calledOnNull()
        .java((c, a) -> ofFormat((String) a[0]));
  }

  private static Object ofFormat(String format) {
    if (format != null && !FORMATS.contains(format)) {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE, "log format \"" + format + "\" is not supported")
          .withHint("The supported log formats are \"stderr\", \"csvlog\", and \"jsonlog\".");
    }
    return null;
  }
}
