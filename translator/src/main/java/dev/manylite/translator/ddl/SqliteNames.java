package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Schema;
import java.util.Collection;

/**
 * A relation's schema and name ⇄ its one name in SQLite: tables of other schemas than public are
 * called {@code schema.table} there.
 */
final class SqliteNames {
  private SqliteNames() {}

  static String of(String schema, String name) {
    return schema.equals(Schema.PUBLIC) ? name : schema + "." + name;
  }

  /** The schema of a name in SQLite; {@code schemas} are those that Manylite made. */
  static String schema(String sqliteName, Collection<String> schemas) {
    for (String schema : schemas) {
      if (sqliteName.startsWith(schema + ".")) {
        return schema;
      }
    }
    return Schema.PUBLIC;
  }

  static String local(String sqliteName, String schema) {
    return schema.equals(Schema.PUBLIC) ? sqliteName : sqliteName.substring(schema.length() + 1);
  }

  /** SQLite's and Manylite's own tables. */
  static boolean isInternal(String sqliteName) {
    return startsWith(sqliteName, "sqlite_") || startsWith(sqliteName, "_manylite_");
  }

  /** Without regard to case. */
  private static boolean startsWith(String name, String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
