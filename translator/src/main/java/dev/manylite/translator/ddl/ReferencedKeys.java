package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.ReferencedKey;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes what foreign keys to partitioned tables need in SQLite ({@link ReferencedKey}), and takes
 * away what none needs any more: at the end of every schema change, by what the schema then is.
 */
final class ReferencedKeys {
  private static final String TRIGGER = "_manylite_key_";

  private final Draft draft;

  ReferencedKeys(Draft draft) {
    this.draft = draft;
  }

  /** What a foreign key refers to, as SQLite's CREATE TABLE has it. */
  static String reference(Constraint.ForeignKey key, Relation referenced) {
    if (referenced == null || !referenced.isPartitioned()) {
      return QuotedName.of(SqliteNames.of(key.referencedSchema(), key.referencedTable()))
          + " ("
          + key.referencedColumns().stream()
              .map(c -> QuotedName.of(c))
              .collect(Collectors.joining(", "))
          + ")";
    }
    return QuotedName.of(ReferencedKey.of(key, referenced).sqliteName())
        + " ("
        + key.referencedColumns().stream()
            .map(c -> QuotedName.of(ReferencedKey.column(number(referenced, c))))
            .collect(Collectors.joining(", "))
        + ")";
  }

  private static int number(Relation table, String column) {
    return table.column(column).orElseThrow().number();
  }

  /** The last steps of a change. */
  void settle() {
    for (boolean temporary : new boolean[] {false, true}) {
      Set<String> there = new HashSet<>();
      List<SchemaRow> rows = temporary ? draft.source.temporaryRows() : draft.source.rows();
      for (SchemaRow row : rows) {
        if (row.name().startsWith("_manylite_")) {
          there.add(row.name());
        }
      }
      settle(needed(temporary), there, temporary);
    }
  }

  private Map<ReferencedKey, Relation> needed(boolean temporary) {
    Map<ReferencedKey, Relation> needed = new LinkedHashMap<>();
    for (Relation relation : draft.schema.relations()) {
      if (relation.isTemporary() != temporary) {
        continue;
      }
      for (Constraint constraint : relation.constraints()) {
        if (constraint instanceof Constraint.ForeignKey key) {
          draft
              .schema
              .relation(key.referencedSchema(), key.referencedTable())
              .filter(Relation::isPartitioned)
              .ifPresent(r -> needed.put(ReferencedKey.of(key, r), r));
        }
      }
    }
    return needed;
  }

  private void settle(Map<ReferencedKey, Relation> needed, Set<String> there, boolean temporary) {
    String in = temporary ? "temp." : "";
    Set<String> kept = new HashSet<>();
    Set<String> left = new HashSet<>(there);
    for (var one : needed.entrySet()) {
      ReferencedKey key = one.getKey();
      boolean isNew = !there.contains(key.sqliteName());
      if (isNew) {
        create(key, one.getValue(), in, !there.contains(ReferencedKey.MOVING) && kept.isEmpty());
      }
      kept.add(key.sqliteName());
      kept.add(ReferencedKey.MOVING);
      for (Relation leaf : leaves(one.getValue())) {
        String name = TRIGGER + Integer.toUnsignedString(leaf.oid()) + key.sqliteName();
        if (!there.contains(name + "_insert")) {
          collect(key, one.getValue(), leaf, in);
          triggers(key, one.getValue(), leaf, in + "\"" + name);
        }
        for (String event : List.of("_insert", "_delete", "_update", "_gone", "_new")) {
          kept.add(name + event);
        }
      }
    }
    left.removeAll(kept);
    boolean parted = false;
    for (String name : left) {
      if (name.startsWith(TRIGGER)) {
        draft.step(Step.Execute.of("DROP TRIGGER IF EXISTS " + in + QuotedName.of(name)));
        parted = true;
      }
    }
    for (String name : left) {
      if (ReferencedKey.named(name).isPresent()
          || name.equals(ReferencedKey.MOVING) && needed.isEmpty()) {
        draft.step(Step.Execute.of("DROP TABLE IF EXISTS " + in + QuotedName.of(name)));
      }
    }
    if (parted) {
      needed.forEach((key, table) -> forget(key, table, in));
    }
  }

  private List<Relation> leaves(Relation table) {
    return draft.schema.tree(table).stream().filter(r -> !r.isPartitioned()).toList();
  }

  private void create(ReferencedKey key, Relation table, String in, boolean first) {
    List<String> definitions = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Set<String> keyColumns = new HashSet<>();
    for (int number : key.columns()) {
      Column column = column(table, number);
      keyColumns.add(column.name());
      Column own = Relations.named(Relations.withNotNull(column, false), name(number));
      definitions.add(TableText.column(own, false, true, null, null));
      names.add(QuotedName.of(name(number)));
    }
    draft.step(
        new Step.Execute(
            "CREATE TABLE "
                + in
                + QuotedName.of(key.sqliteName())
                + " ("
                + String.join(", ", definitions)
                + ", UNIQUE ("
                + String.join(", ", names)
                + "))",
            List.of(),
            Needing.all(List.of(), keyColumns, table),
            null));
    if (first) {
      draft.step(
          Step.Execute.of(
              "CREATE TABLE IF NOT EXISTS " + in + QuotedName.of(ReferencedKey.MOVING) + " (n)"));
    }
  }

  private static String name(int number) {
    return ReferencedKey.column(number);
  }

  private static Column column(Relation table, int number) {
    return table.columns().stream().filter(c -> c.number() == number).findFirst().orElseThrow();
  }

  /** The columns of the key as a partition calls them. */
  private static List<String> columns(ReferencedKey key, Relation table) {
    return key.columns().stream().map(n -> QuotedName.of(column(table, n).name())).toList();
  }

  private static String keys(ReferencedKey key) {
    return key.columns().stream()
        .map(n -> QuotedName.of(name(n)))
        .collect(Collectors.joining(", "));
  }

  private static String present(String row, List<String> columns) {
    return columns.stream().map(c -> row + c + " IS NOT NULL").collect(Collectors.joining(" AND "));
  }

  private void collect(ReferencedKey key, Relation table, Relation leaf, String in) {
    List<String> columns = columns(key, table);
    draft.step(
        Step.Execute.of(
            "INSERT OR IGNORE INTO "
                + in
                + QuotedName.of(key.sqliteName())
                + " ("
                + keys(key)
                + ") SELECT "
                + String.join(", ", columns)
                + " FROM "
                + in
                + QuotedName.of(leaf.sqliteName())
                + " WHERE "
                + present("", columns)));
  }

  /**
   * A key that one row gives up and another takes is that of the row that now has it; what is moved
   * to another partition has been given its new key before it goes.
   */
  private void triggers(ReferencedKey key, Relation table, Relation leaf, String name) {
    List<String> columns = columns(key, table);
    String keys = QuotedName.of(key.sqliteName());
    String on = " ON " + QuotedName.of(leaf.sqliteName());
    String of = " AFTER UPDATE OF " + String.join(", ", columns) + on;
    String put =
        "INSERT OR IGNORE INTO "
            + keys
            + " ("
            + keys(key)
            + ") VALUES ("
            + columns.stream().map(c -> "new." + c).collect(Collectors.joining(", "))
            + "); END";
    String old = equal(key, columns, "old.");
    String remove = "DELETE FROM " + keys + " WHERE " + old + "; END";
    String hadAll = present("old.", columns);
    String hasAll = present("new.", columns);
    trigger(name + "_insert\" AFTER INSERT" + on + " WHEN " + hasAll + " BEGIN " + put);
    trigger(
        name
            + "_delete\" AFTER DELETE"
            + on
            + " WHEN NOT EXISTS (SELECT 1 FROM "
            + QuotedName.of(ReferencedKey.MOVING)
            + ") BEGIN "
            + remove);
    trigger(
        name
            + "_update\""
            + of
            + " WHEN "
            + hadAll
            + " AND "
            + hasAll
            + " BEGIN UPDATE OR IGNORE "
            + keys
            + " SET "
            + assigned(key, columns)
            + " WHERE "
            + old
            + "; END");
    boolean nullable = key.columns().stream().anyMatch(n -> !column(table, n).notNull());
    if (nullable) {
      trigger(name + "_gone\"" + of + " WHEN NOT (" + hasAll + ") BEGIN " + remove);
      trigger(name + "_new\"" + of + " WHEN NOT (" + hadAll + ") AND " + hasAll + " BEGIN " + put);
    }
  }

  private void trigger(String text) {
    draft.step(Step.Execute.of("CREATE TRIGGER " + text));
  }

  private static String equal(ReferencedKey key, List<String> columns, String row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(QuotedName.of(name(key.columns().get(i))) + " = " + row + columns.get(i));
    }
    return String.join(" AND ", parts);
  }

  private static String assigned(ReferencedKey key, List<String> columns) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      parts.add(QuotedName.of(name(key.columns().get(i))) + " = new." + columns.get(i));
    }
    return String.join(", ", parts);
  }

  /** Keys that no partition has any more, which nothing refers to. */
  private void forget(ReferencedKey key, Relation table, String in) {
    StringBuilder sql = new StringBuilder("DELETE FROM ");
    sql.append(in).append(QuotedName.of(key.sqliteName())).append(" WHERE true");
    for (Relation leaf : leaves(table)) {
      sql.append(" AND NOT EXISTS (SELECT 1 FROM ")
          .append(in)
          .append(QuotedName.of(leaf.sqliteName()))
          .append(" WHERE ")
          .append(equal(key, columns(key, table), QuotedName.of(leaf.sqliteName()) + "."))
          .append(')');
    }
    draft.step(Step.Execute.of(sql.toString()));
  }
}
