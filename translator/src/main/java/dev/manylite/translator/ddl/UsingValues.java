package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * USING of an ALTER TABLE with several actions is computed from the row as it was before all of
 * them (manual, ALTER TABLE). What reads a column that another action changes or drops is therefore
 * computed first, into a temporary table by rowid.
 */
final class UsingValues {
  private static final String ROW = "row";

  private record Key(int relation, String column) {}

  private final Draft draft;
  private final Map<Key, String> places = new HashMap<>();
  private final List<String> tables = new ArrayList<>();

  UsingValues(Draft draft) {
    this.draft = draft;
  }

  /**
   * @param tree the table, and those that inherit from it where they are changed too
   * @param actions all of the statement's
   * @throws SqlFault 0A000 where rows can't be told apart by a rowid that stays
   */
  void compute(List<Relation> tree, List<AlterTableAction> actions) {
    Set<String> changing =
        actions.stream()
            .map(UsingValues::changed)
            .filter(c -> c != null)
            .collect(Collectors.toSet());
    if (changing.size() < 2) {
      return;
    }
    for (Relation relation : tree) {
      Map<String, Compiled> values = new HashMap<>();
      for (AlterTableAction action : actions) {
        if (action instanceof AlterTableAction.SetType set
            && set.using() != null
            && relation.column(set.column()).filter(c -> c.generated() == null).isPresent()) {
          Compiled value = new ColumnTypePlanner(draft).value(relation, set);
          if (value.columns().stream()
              .anyMatch(read -> !read.equals(set.column()) && changing.contains(read))) {
            values.put(set.column(), value);
          }
        }
      }
      if (!values.isEmpty()) {
        compute(relation, values, staysNumbered(relation, actions));
      }
    }
  }

  /** Whether each row keeps its rowid, which may be a column's value. */
  private static boolean staysNumbered(Relation relation, List<AlterTableAction> actions) {
    return actions.stream()
        .noneMatch(
            action ->
                action instanceof AlterTableAction.SetType set
                    && set.using() != null
                    && set.column().equals(relation.rowidColumn()));
  }

  /** The column that is other afterwards; null for other actions. */
  private static String changed(AlterTableAction action) {
    if (action instanceof AlterTableAction.SetType set) {
      return set.column();
    }
    if (action instanceof AlterTableAction.DropExpression drop) {
      return drop.column();
    }
    return action instanceof AlterTableAction.DropColumn drop ? drop.column() : null;
  }

  private void compute(Relation relation, Map<String, Compiled> values, boolean staying) {
    String rowid = relation.rowidName().orElse(null);
    if (rowid == null || !staying) {
      throw SqlFault.unsupported(
          "ALTER COLUMN TYPE USING a column that the same ALTER TABLE changes, where the primary key"
              + " gets other values too");
    }
    List<String> columns = List.copyOf(values.keySet());
    String table = "_manylite_using_" + relation.oid();
    String name = "temp." + QuotedName.of(table);
    String own = QuotedName.of(relation.sqliteName());
    draft.step(
        Step.Execute.of(
            "CREATE TEMP TABLE "
                + QuotedName.of(table)
                + " ("
                + ROW
                + " INTEGER PRIMARY KEY, "
                + IntStream.range(0, columns.size())
                    .mapToObj(UsingValues::place)
                    .collect(Collectors.joining(", "))
                + ")"));
    draft.step(
        new Step.Execute(
            "INSERT INTO "
                + name
                + " SELECT "
                + rowid
                + ", "
                + columns.stream().map(c -> values.get(c).sql()).collect(Collectors.joining(", "))
                + " FROM "
                + (relation.isTemporary() ? "temp." : "main.")
                + own,
            List.of(),
            Needing.all(values.values().stream().map(Compiled::needs).toList()),
            null));
    tables.add(name);
    for (int i = 0; i < columns.size(); i++) {
      places.put(
          new Key(relation.oid(), columns.get(i)),
          "(SELECT "
              + place(i)
              + " FROM "
              + name
              + " WHERE "
              + ROW
              + " = "
              + own
              + "."
              + rowid
              + ")");
    }
  }

  private static String place(int column) {
    return "v" + column;
  }

  /** SQLite's expression for the new value; null where it has not been computed before. */
  String of(Relation relation, String column) {
    return places.get(new Key(relation.oid(), column));
  }

  /** All columns have their values. */
  void finish() {
    tables.forEach(table -> draft.step(Step.Execute.of("DROP TABLE " + table)));
    tables.clear();
    places.clear();
  }
}
