package dev.manylite.translator.ddl;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables that virtual tables of SQLite's own modules keep their data in; nobody's business. */
final class ShadowTables {
  private static final List<String> SUFFIXES =
      List.of(
          "_data",
          "_idx",
          "_content",
          "_docsize",
          "_config",
          "_segments",
          "_segdir",
          "_stat",
          "_node",
          "_rowid",
          "_parent");

  private static final String VIRTUAL = "CREATE VIRTUAL";

  private final Set<String> names = new HashSet<>();

  ShadowTables(List<SchemaRow> rows) {
    for (SchemaRow row : rows) {
      if (isVirtual(row)) {
        String name = row.name().toLowerCase(Locale.ROOT);
        SUFFIXES.forEach(suffix -> names.add(name + suffix));
      }
    }
  }

  boolean contains(String sqliteName) {
    return !names.isEmpty() && names.contains(sqliteName.toLowerCase(Locale.ROOT));
  }

  static boolean isVirtual(SchemaRow row) {
    return row.type().equals("table")
        && row.sql() != null
        && row.sql().regionMatches(true, 0, VIRTUAL, 0, VIRTUAL.length());
  }
}
