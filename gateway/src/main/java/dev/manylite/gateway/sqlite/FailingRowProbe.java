package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.type.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the row that a statement failed on, which SQLite does not tell: the statement runs once
 * more under temporary triggers that note each row before it is written, and everything is undone.
 * The last row noted is the one that failed.
 */
public final class FailingRowProbe {
  public static final String SELF = "manylite_self";

  private static final String NOTE = "manylite_note_row";
  private static final String SAVEPOINT = "manylite failing row";

  /** SQLITE_MAX_FUNCTION_ARG as the driver is built. */
  private static final int MAX_COLUMNS = 127;

  private final SqliteHandle handle;
  private final Noted noted = new Noted();

  public FailingRowProbe(SqliteHandle handle) {
    this.handle = handle;
  }

  /**
   * @param table in the file's name
   * @param rowid its name; null if the table has none
   * @param columns all of the table's
   * @param values SQL over the columns' bare names: what is wanted; {@link #SELF} is the rowid that
   *     an updated row has had, null of a new one
   * @param statement runs the failed statement again, to its end
   * @return the values as they would be stored; empty where the row can't be found
   */
  public Optional<List<Object>> of(
      String table, String rowid, List<String> columns, List<String> values, Runnable statement) {
    String self = rowid == null ? "NULL" : "OLD." + rowid;
    Transaction transaction = handle.transaction();
    if (!transaction.isOpen() || values.size() > MAX_COLUMNS) {
      return Optional.empty();
    }
    Set<Cursor> before = handle.openCursors();
    if (before.size() > 1) {
      // Undoing the trigger would end the statements whose functions ran this one.
      return Optional.empty();
    }
    transaction.savepoint(SAVEPOINT);
    try {
      handle.noteRowsWith(noted);
      handle.ensureRegistered(Set.of(note()));
      trigger("INSERT", table, columns, values, "NULL");
      trigger("UPDATE", table, columns, values, self);
      statement.run();
      return Optional.empty();
    } catch (ConstraintFailure again) {
      return Optional.ofNullable(noted.row).map(Arrays::asList);
    } catch (SqlFault other) {
      return Optional.empty();
    } finally {
      handle.noteRowsWith(null);
      if (transaction.isOpen()) {
        handle.closeCursorsSince(before);
        transaction.rollbackTo(SAVEPOINT);
        transaction.release(SAVEPOINT);
      }
    }
  }

  private void trigger(
      String event, String table, List<String> columns, List<String> values, String self) {
    String row =
        columns.stream()
            .map(c -> "NEW." + QuotedName.of(c) + " AS " + QuotedName.of(c))
            .collect(Collectors.joining(", "));
    handle.execute(
        "CREATE TEMP TRIGGER "
            + QuotedName.of("manylite note " + event)
            + " BEFORE "
            + event
            + " ON "
            + QuotedName.of(table)
            + " BEGIN SELECT "
            + NOTE
            + "("
            + String.join(", ", values)
            + ") FROM (SELECT "
            + row
            + ", "
            + self
            + " AS "
            + SELF
            + ") n; END");
  }

  /** Looks its listener up on the handle: it is registered once, for all probes. */
  private Signature note() {
    return new Signature(
        NOTE,
        false,
        List.of(),
        Types.VOID,
        Signature.Kind.SCALAR,
        Signature.Volatility.STABLE,
        false,
        false,
        0,
        new Implementation.Scalar(
            NOTE,
            (context, row) -> {
              handle.noteRow(row);
              return null;
            }));
  }

  /** The last row that was about to be written. */
  static final class Noted {
    private Object[] row;

    void note(Object[] next) {
      row = next;
    }
  }
}
