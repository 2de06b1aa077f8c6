package dev.manylite.translator.plpgsql;

import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/**
 * A variable.
 *
 * @param number its place among the function's values
 * @param defaultValue null if none
 * @param cursor of a bound cursor variable; else null
 */
public record PlVariable(
    int number,
    String name,
    SqlType type,
    boolean constant,
    boolean notNull,
    Fragment defaultValue,
    BoundCursor cursor) {

  /**
   * @param parameters of the cursor
   * @param scroll null where nothing is said
   */
  public record BoundCursor(List<PlVariable> parameters, Fragment query, Boolean scroll) {}

  /** Whether it holds a row: of a composite type, or of any structure. */
  public boolean isRecord() {
    return type.base() instanceof RowType || isAnyRecord();
  }

  /** {@code record}: what was assigned last says what fields it has. */
  public boolean isAnyRecord() {
    return type.oid() == Types.RECORD.oid();
  }
}
