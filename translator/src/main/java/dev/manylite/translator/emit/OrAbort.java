package dev.manylite.translator.emit;

import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;

/**
 * OR ABORT, which overrides the ON CONFLICT REPLACE or IGNORE that another program's constraint may
 * have ("The ON CONFLICT Clause"): PostgreSQL knows nothing of the kind.
 */
final class OrAbort {
  private OrAbort() {}

  /** With a blank behind it; nothing for tables that Manylite made. */
  static String of(Relation table) {
    boolean others =
        table.numbersRows()
            || table.columns().stream()
                .anyMatch(
                    c ->
                        !(c.form() instanceof ColumnForm.Runtime)
                            && !(c.form() instanceof ColumnForm.NativeNumeric));
    return others ? "OR ABORT " : "";
  }
}
