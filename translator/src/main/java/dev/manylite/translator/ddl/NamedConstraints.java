package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.sqlite.SqliteConstraint;
import dev.manylite.translator.ddl.sqlite.SqliteIndex;
import dev.manylite.translator.ddl.sqlite.SqliteTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A CREATE TABLE text's constraints with the names that they go by: given, or generated as
 * PostgreSQL does. The same text gives the same names, so that ALTER finds what the schema shows.
 */
final class NamedConstraints {
  private NamedConstraints() {}

  record Named(String name, SqliteConstraint constraint) {}

  /**
   * @param taken names of other relations and constraints
   */
  static List<Named> of(String tableName, SqliteTable table, Predicate<String> taken) {
    Set<String> used = new HashSet<>();
    Predicate<String> unusable = name -> used.contains(name) || taken.test(name);
    List<Named> named = new ArrayList<>();
    for (SqliteConstraint constraint : table.constraints()) {
      String name = constraint.name();
      if (name == null || used.contains(name)) {
        name = generated(tableName, constraint, unusable);
      }
      used.add(name);
      named.add(new Named(name, constraint));
    }
    return named;
  }

  private static String generated(
      String table, SqliteConstraint constraint, Predicate<String> taken) {
    if (constraint instanceof SqliteConstraint.PrimaryKey) {
      return GeneratedNames.choose(table, null, "pkey", taken);
    }
    if (constraint instanceof SqliteConstraint.Unique unique) {
      String columns =
          unique.columns().stream().map(SqliteIndex.Key::name).collect(Collectors.joining("_"));
      return GeneratedNames.choose(table, columns, "key", taken);
    }
    if (constraint instanceof SqliteConstraint.ForeignKey key) {
      return GeneratedNames.choose(table, String.join("_", key.columns()), "fkey", taken);
    }
    return GeneratedNames.choose(
        table, ((SqliteConstraint.Check) constraint).column(), "check", taken);
  }
}
