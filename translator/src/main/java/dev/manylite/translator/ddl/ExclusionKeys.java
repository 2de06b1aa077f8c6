package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an EXCLUDE constraint compares.
 *
 * @param keys over the table's columns
 * @param types of the keys
 * @param conflict for each key the test over {@link #pairs}
 * @param where which rows it is about; null for all
 */
record ExclusionKeys(
    List<Compiled> keys, List<SqlType> types, List<Compiled> conflict, Compiled where) {

  /** The keys of two rows: those of the new one are called n0, n1 …, of the other o0, o1 …. */
  static Relation pairs(List<SqlType> types) {
    List<Column> columns = new ArrayList<>();
    for (String row : List.of("n", "o")) {
      for (int i = 0; i < types.size(); i++) {
        columns.add(
            new Column(
                columns.size() + 1,
                row + i,
                types.get(i),
                false,
                null,
                Column.Identity.NONE,
                null,
                ColumnForm.RUNTIME,
                null));
      }
    }
    return new Relation(
        0, "", "", Relation.Kind.TABLE, "", false, columns, List.of(), List.of(), null, null);
  }

  /** The table's columns of which the keys and the condition are made. */
  Set<String> columns() {
    Set<String> columns = new TreeSet<>();
    keys.forEach(key -> columns.addAll(key.columns()));
    if (where != null) {
      columns.addAll(where.columns());
    }
    return columns;
  }

  Step.Needs needs() {
    List<Step.Needs> needs = new ArrayList<>();
    keys.forEach(key -> needs.add(key.needs()));
    conflict.forEach(test -> needs.add(test.needs()));
    if (where != null) {
      needs.add(where.needs());
    }
    return Needing.all(needs);
  }

  /** {@code n0, n1, …, o0, o1, …}. */
  String names() {
    return names("n") + ", " + names("o");
  }

  private String names(String row) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      names.add(row + i);
    }
    return String.join(", ", names);
  }

  /**
   * Finds a row in conflict with another: all pairs, or one side is a trigger's new row.
   *
   * @param result what to select; null for the keys of both
   */
  String search(Relation table, String result) {
    boolean trigger = result != null;
    String condition = where == null ? "" : " AND (" + where.sql() + ")";
    String self = QuotedName.of(table.sqliteName());
    String fresh =
        trigger
            ? " FROM (SELECT " + newColumns() + ") WHERE true"
            : ", rowid AS r FROM " + self + " WHERE true";
    String others =
        trigger
            ? " FROM " + self + " WHERE rowid <> NEW.rowid"
            : ", rowid AS q FROM " + self + " WHERE true";
    String tests =
        conflict.stream().map(test -> "(" + test.sql() + ")").collect(Collectors.joining(" AND "));
    return "SELECT "
        + (trigger ? result : names())
        + " FROM (SELECT "
        + selected("n")
        + fresh
        + condition
        + "), (SELECT "
        + selected("o")
        + others
        + condition
        + ") WHERE "
        + (trigger ? "" : "r < q AND ")
        + tests
        + " LIMIT 1";
  }

  private String selected(String row) {
    List<String> selected = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      selected.add(keys.get(i).sql() + " AS " + row + i);
    }
    return String.join(", ", selected);
  }

  private String newColumns() {
    return columns().stream()
        .map(column -> "NEW." + QuotedName.of(column) + " AS " + QuotedName.of(column))
        .collect(Collectors.joining(", "));
  }
}
