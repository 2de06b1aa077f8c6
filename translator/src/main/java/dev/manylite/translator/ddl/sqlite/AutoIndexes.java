package dev.manylite.translator.ddl.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The indexes that SQLite makes by itself for PRIMARY KEY and UNIQUE: {@code sqlite_autoindex_t_1}
 * … in the order of the text, none for the rowid, none for a key that is there already.
 */
public final class AutoIndexes {
  private AutoIndexes() {}

  /** By the constraint's place in the table's list; null where it has none. */
  public static List<String> names(SqliteTable table) {
    List<String> names = new ArrayList<>();
    List<List<String>> keys = new ArrayList<>();
    boolean rowid = table.rowidColumn().isPresent();
    for (SqliteConstraint constraint : table.constraints()) {
      List<SqliteIndex.Key> columns =
          constraint instanceof SqliteConstraint.PrimaryKey key && !rowid
              ? key.columns()
              : constraint instanceof SqliteConstraint.Unique unique ? unique.columns() : null;
      String name = null;
      if (columns != null) {
        List<String> key = columns.stream().map(k -> spelling(k, table)).toList();
        if (!keys.contains(key)) {
          keys.add(key);
          name = "sqlite_autoindex_" + table.name() + "_" + keys.size();
        }
      }
      names.add(name);
    }
    return names;
  }

  /** Direction is no difference, collation is. */
  private static String spelling(SqliteIndex.Key key, SqliteTable table) {
    String collation = key.collation();
    if (collation == null) {
      collation = table.column(key.name()).map(SqliteColumn::collation).orElse(null);
    }
    return (key.name() + " " + (collation == null ? "BINARY" : collation)).toLowerCase(Locale.ROOT);
  }
}
