package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the foreign key that a statement violates, which SQLite does not tell: the statement runs
 * once more with the checks deferred, SQLite is asked for rows that refer to none, and everything
 * is undone. Costs a look at the tables concerned, so it is for after an error only.
 */
public final class ForeignKeyProbe {
  private static final String SAVEPOINT = "manylite foreign key";

  /** A bound of what is kept. */
  private static final int MOST = 10_000;

  private final SqliteHandle handle;

  public ForeignKeyProbe(SqliteHandle handle) {
    this.handle = handle;
  }

  /**
   * What a statement that just failed violates; empty where even the deferred check refuses it
   * (RESTRICT) or the transaction is over.
   *
   * @param near the tables that are looked at first, in the file's names
   * @param far those that are looked at where nothing is found
   * @param statement runs the failed statement again, to its end
   */
  public List<ForeignKeyBreach> of(List<String> near, List<String> far, Runnable statement) {
    Transaction transaction = handle.transaction();
    if (!transaction.isOpen()) {
      return List.of();
    }
    ForeignKeyBaseline before = baseline(near);
    List<ForeignKeyBreach> found;
    boolean beyond = false;
    Set<Cursor> cursors = handle.openCursors();
    transaction.savepoint(SAVEPOINT);
    try {
      handle.execute("PRAGMA defer_foreign_keys=ON");
      statement.run();
      found = all(near, before);
      if (found.isEmpty()) {
        found = all(far, ForeignKeyBaseline.NONE);
        beyond = !found.isEmpty();
      }
    } catch (ConstraintFailure | SqlFault refused) {
      return List.of();
    } finally {
      if (transaction.isOpen()) {
        handle.closeCursorsSince(cursors);
        transaction.rollbackTo(SAVEPOINT);
        transaction.release(SAVEPOINT);
        handle.execute("PRAGMA defer_foreign_keys=OFF");
      }
    }
    if (beyond) {
      ForeignKeyBaseline left = baseline(far);
      found.removeIf(left::take);
    }
    List<ForeignKeyBreach> known = new ArrayList<>();
    found.forEach(breach -> known.add(breach.losing(referenced(breach))));
    return known;
  }

  /** Rows that refer to none by now, which a NOT VALID foreign key admits. */
  public ForeignKeyBaseline baseline(List<String> tables) {
    ForeignKeyBaseline baseline = new ForeignKeyBaseline();
    inTransaction(
        tables,
        breach -> {
          baseline.add(breach);
          return false;
        });
    return baseline;
  }

  /** What is not from before; of very many the first. */
  private List<ForeignKeyBreach> all(List<String> tables, ForeignKeyBaseline before) {
    List<ForeignKeyBreach> found = new ArrayList<>();
    ForeignKeyBaseline left = before.copy();
    inTransaction(
        tables,
        breach -> {
          if (!left.take(breach)) {
            found.add(breach);
          }
          return found.size() == MOST;
        });
    return found;
  }

  /** The rowid of the row with that key; 0 where it has none, null where there is no such row. */
  private Long referenced(ForeignKeyBreach breach) {
    List<String> columns =
        breach.referencedColumns().isEmpty()
            ? primaryKey(breach.referencedTable())
            : breach.referencedColumns();
    if (columns.size() != breach.values().size()) {
      return null;
    }
    String condition =
        columns.stream().map(c -> QuotedName.of(c) + " = ?").collect(Collectors.joining(" AND "));
    String from = " FROM " + QuotedName.of(breach.referencedTable()) + " WHERE " + condition;
    try (Cursor cursor = handle.prepare("SELECT rowid" + from)) {
      cursor.bindAll(breach.values().toArray());
      return cursor.step() ? (Long) (cursor.value(0) instanceof Long row ? row : 0L) : null;
    } catch (SqlFault withoutRowid) {
      try (Cursor cursor = handle.prepare("SELECT 0" + from)) {
        cursor.bindAll(breach.values().toArray());
        return cursor.step() ? (Long) 0L : null;
      }
    }
  }

  private List<String> primaryKey(String table) {
    List<String> columns = new ArrayList<>();
    try (Cursor list =
        handle.prepare("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk")) {
      list.bindAll(table);
      while (list.step()) {
        columns.add(list.text(0));
      }
    }
    return columns;
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
    return new ForeignKeyBreach(
        table,
        columns,
        parent,
        referenced,
        values(table, row, columns),
        row instanceof Long number ? number : 0,
        null);
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
