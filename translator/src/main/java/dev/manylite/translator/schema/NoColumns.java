package dev.manylite.translator.schema;

import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;

/**
 * A table without columns (manual, CREATE TABLE, "Zero-Column Tables"). SQLite has none, so that it
 * has one that is not shown and holds nothing.
 */
public final class NoColumns {
  public static final String NAME = "_manylite_none";

  /** In the CREATE TABLE text. */
  public static final String DEFINITION = "\"" + NAME + "\" integer";

  /** For the rows that are to be written. */
  public static final Column COLUMN =
      new Column(
          1,
          NAME,
          SqlType.of(Types.INT4),
          false,
          null,
          Column.Identity.NONE,
          null,
          ColumnForm.RUNTIME,
          null);

  private NoColumns() {}
}
