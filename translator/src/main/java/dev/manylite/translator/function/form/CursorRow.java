package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;

/**
 * WHERE CURRENT OF (manual, UPDATE and DELETE). Arguments: the cursor, the table's OID and name.
 */
public final class CursorRow {
  /** Stands for the condition until a rewrite knows how rows are told apart. */
  public static final Signature IS_CURRENT =
      InternalFunction.java(
          "pg_is_current",
          Types.BOOL,
          Volatility.STABLE,
          true,
          (context, values) -> {
            throw new IllegalStateException("no row to compare with");
          });

  /** The rowid of the table's row that the cursor is on. */
  public static final Signature CURRENT =
      InternalFunction.java(
          "pg_current_row",
          Types.INT8,
          Volatility.STABLE,
          true,
          (context, values) ->
              context
                  .service(Cursors.class)
                  .currentRow(
                      (String) values[0], (int) (long) (Long) values[1], (String) values[2]));

  private CursorRow() {}

  /** The session's cursors. */
  public interface Cursors {
    /** Null where the cursor's row has no row of the table. */
    Long currentRow(String cursor, int relationOid, String relation);
  }
}
