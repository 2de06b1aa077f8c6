package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * WITH CHECK OPTION of a view (manual, CREATE VIEW). Arguments: whether the view shows the new row,
 * the view's name, the row's columns as text.
 */
public final class CheckOptions {
  /** As in PostgreSQL's messages; in bytes. */
  private static final int LONGEST = 64;

  public static final Signature CHECK =
      InternalFunction.java(
          "pg_check_option",
          Types.BOOL,
          Volatility.STABLE,
          false,
          (context, values) -> {
            if (values[0] == null || values[0].equals(0L)) {
              throw new SqlFault(
                      "44000", "new row violates check option for view \"" + values[1] + "\"")
                  .withDetail("Failing row contains (" + row(values) + ").");
            }
            return values[0];
          });

  private CheckOptions() {}

  private static String row(Object[] values) {
    List<String> row = new ArrayList<>();
    for (int i = 2; i < values.length; i++) {
      row.add(values[i] == null ? "null" : Utf8.shortened((String) values[i], LONGEST));
    }
    return String.join(", ", row);
  }
}
