package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.textindex.WordTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One SQLite database's rows as its tables' loaders look things up: SQLite finds names without
 * regard to case. One reading's state.
 */
final class DatabaseRows {
  private final List<SchemaRow> rows;
  private final Map<String, TableLoader> tables = new HashMap<>();
  private final Map<String, List<SchemaRow>> indexes = new HashMap<>();
  private final Map<String, Set<String>> relationNames = new HashMap<>();
  private final WordTables words;

  DatabaseRows(List<SchemaRow> rows, List<TableLoader> tables) {
    this.rows = rows;
    this.words = new WordTables(rows);
    tables.forEach(table -> this.tables.putIfAbsent(folded(table.row.name()), table));
    for (SchemaRow row : rows) {
      if (row.type().equals("index") && row.sql() != null && !SqliteNames.isInternal(row.name())) {
        indexes.computeIfAbsent(folded(row.tableName()), name -> new ArrayList<>()).add(row);
      }
    }
  }

  Optional<TableLoader> table(String sqliteName) {
    return Optional.ofNullable(tables.get(folded(sqliteName)));
  }

  /** The table that has an OID on record. */
  Optional<TableLoader> table(int oid) {
    return tables.values().stream().filter(table -> table.known.oid() == oid).findFirst();
  }

  /** Those that have a text: SQLite's own have none. */
  List<SchemaRow> indexes(String tableSqliteName) {
    return indexes.getOrDefault(folded(tableSqliteName), List.of());
  }

  WordTables words() {
    return words;
  }

  /** The names that relations of a schema can't have any more. */
  Set<String> relationNames(String schema) {
    return relationNames.computeIfAbsent(
        schema,
        name -> {
          Set<String> names = new HashSet<>();
          rows.forEach(row -> names.add(local(row, name)));
          return names;
        });
  }

  /** The name of a row's object within the schema, if it is there; else as in public. */
  static String local(SchemaRow row, String schema) {
    boolean inside = row.name().startsWith(schema + ".");
    return SqliteNames.local(row.name(), inside ? schema : "public");
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
