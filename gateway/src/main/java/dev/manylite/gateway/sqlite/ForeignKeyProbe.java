package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the foreign key that a statement violates, which SQLite does not tell: the statement runs
 * once more with the checks deferred, SQLite is asked for rows that refer to none, and everything
 * is undone. Costs a look at the tables concerned, so it is for after an error only.
 */
public final class ForeignKeyProbe {
  private static final String SAVEPOINT = "manylite foreign key";

  private final SqliteHandle handle;

  public ForeignKeyProbe(SqliteHandle handle) {
    this.handle = handle;
  }

  /**
   * What a statement that just failed violates; empty where even the deferred check refuses it
   * (RESTRICT) or the transaction is over.
   *
   * @param tables that may hold the violating row, in the file's names
   * @param statement runs the failed statement again, to its end
   */
  public Optional<ForeignKeyBreach> of(List<String> tables, Runnable statement) {
    Transaction transaction = handle.transaction();
    if (!transaction.isOpen()) {
      return Optional.empty();
    }
    Set<Cursor> before = handle.openCursors();
    transaction.savepoint(SAVEPOINT);
    try {
      handle.execute("PRAGMA defer_foreign_keys=ON");
      statement.run();
      return inTransaction(tables);
    } catch (ConstraintFailure | SqlFault refused) {
      return Optional.empty();
    } finally {
      if (transaction.isOpen()) {
        handle.closeCursorsSince(before);
        transaction.rollbackTo(SAVEPOINT);
        transaction.release(SAVEPOINT);
        handle.execute("PRAGMA defer_foreign_keys=OFF");
      }
    }
  }

  /** What the open transaction violates, for a COMMIT that failed. */
  public Optional<ForeignKeyBreach> inTransaction(List<String> tables) {
    return inTransaction(tables, breach -> true);
  }

  /** The first that is looked for. */
  public Optional<ForeignKeyBreach> inTransaction(
      List<String> tables, Predicate<ForeignKeyBreach> wanted) {
    for (String table : tables) {
      try (Cursor check =
          handle.prepare("SELECT rowid, parent, fkid FROM pragma_foreign_key_check(?1)")) {
        check.bind(1, table);
        while (check.step()) {
          ForeignKeyBreach breach =
              breach(table, check.value(0), check.text(1), check.longValue(2));
          if (wanted.test(breach)) {
            return Optional.of(breach);
          }
        }
      }
    }
    return Optional.empty();
  }

  private ForeignKeyBreach breach(String table, Object row, String parent, long key) {
    List<String> columns = new ArrayList<>();
    List<String> referenced = new ArrayList<>();
    String sql =
        "SELECT \"from\", \"to\" FROM pragma_foreign_key_list(?1) WHERE id = ?2 ORDER BY seq";
    try (Cursor list = handle.prepare(sql)) {
      list.bindAll(table, key);
      while (list.step()) {
        columns.add(list.text(0));
        if (list.value(1) != null) {
          referenced.add(list.text(1));
        }
      }
    }
    return new ForeignKeyBreach(table, columns, parent, referenced, values(table, row, columns));
  }

  /** A WITHOUT ROWID table's row has no number to be found by. */
  private List<Object> values(String table, Object row, List<String> columns) {
    if (row == null) {
      return List.of();
    }
    List<String> quoted = columns.stream().map(QuotedName::of).toList();
    String sql =
        "SELECT "
            + String.join(", ", quoted)
            + " FROM "
            + QuotedName.of(table)
            + " WHERE rowid = ?1";
    try (Cursor cursor = handle.prepare(sql)) {
      cursor.bind(1, row);
      Object[] values = new Object[columns.size()];
      if (!cursor.step()) {
        return List.of();
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = cursor.value(i);
      }
      return Arrays.asList(values);
    }
  }
}
