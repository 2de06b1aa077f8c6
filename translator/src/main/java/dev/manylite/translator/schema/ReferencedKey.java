package dev.manylite.translator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of a partitioned table that foreign keys refer to. SQLite's foreign keys refer to one
 * table: so all partitions' keys are in a table of their own too, kept by triggers of the
 * partitions, and the foreign keys refer to that, with their actions.
 *
 * @param relation the partitioned table's OID
 * @param columns the key's columns by their numbers, in ascending order
 */
public record ReferencedKey(int relation, List<Integer> columns) {
  private static final String PREFIX = "_manylite_keys_";

  /** A table of SQLite's that has a row while a row goes from one partition to another. */
  public static final String MOVING = "_manylite_moving";

  public ReferencedKey {
    columns = columns.stream().sorted().toList();
  }

  public static ReferencedKey of(Constraint.ForeignKey key, Relation referenced) {
    return new ReferencedKey(
        referenced.oid(),
        key.referencedColumns().stream()
            .map(c -> referenced.column(c).orElseThrow().number())
            .toList());
  }

  /** The table in SQLite. */
  public String sqliteName() {
    StringBuilder name = new StringBuilder(PREFIX).append(Integer.toUnsignedString(relation));
    columns.forEach(c -> name.append('_').append(c));
    return name.toString();
  }

  /** The column of that table for one of the partitioned table's. */
  public static String column(int number) {
    return "k" + number;
  }

  public static int number(String column) {
    return Integer.parseInt(column.substring(1));
  }

  /** Empty for another table. */
  public static Optional<ReferencedKey> named(String sqliteName) {
    if (!sqliteName.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] parts = sqliteName.substring(PREFIX.length()).split("_", -1);
    List<Integer> columns = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      columns.add(Integer.valueOf(parts[i]));
    }
    return Optional.of(new ReferencedKey(Integer.parseUnsignedInt(parts[0]), columns));
  }
}
