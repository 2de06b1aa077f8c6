package dev.manylite.translator.schema;

import dev.manylite.translator.parse.QuotedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * UNIQUE NULLS NOT DISTINCT. SQLite takes nulls for distinct always, so that such an index has a
 * second one beside it, of the rows with a null in the key: over whether each part is null, and
 * what it is otherwise.
 */
public final class NullKeys {
  private static final String PREFIX = "_manylite_nulls_";

  private NullKeys() {}

  /** The second index's name in SQLite. */
  public static String name(Index index) {
    return PREFIX + Integer.toUnsignedString(index.oid());
  }

  /** Whether SQLite means the second index of this one. */
  public static boolean isOf(Index index, String sqliteName) {
    return sqliteName.startsWith(PREFIX) && sqliteName.equals(name(index));
  }

  /**
   * What the second index is over.
   *
   * @param keys SQLite's text of the keys
   * @param collations that they compare by; null for SQLite's own
   */
  public static String keys(List<String> keys, List<String> collations) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String collation =
          collations.get(i) == null ? "" : " COLLATE " + QuotedName.of(collations.get(i));
      parts.add("ifnull(" + keys.get(i) + ", 0)" + collation);
      parts.add("(" + keys.get(i) + " IS NULL)");
    }
    return String.join(", ", parts);
  }

  /** Which rows the second index holds. */
  public static String condition(List<String> keys) {
    return keys.stream().map(k -> k + " IS NULL").collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** The index without condition over just these columns that takes nulls for equal. */
  public static Optional<Index> over(Relation table, List<String> columns) {
    return table.indexes().stream()
        .filter(i -> i.enforces() && i.traits().nullsNotDistinct() && i.predicate() == null)
        .filter(i -> i.keys().stream().allMatch(k -> k.column() != null))
        .filter(
            i ->
                Set.copyOf(columns)
                    .equals(i.keys().stream().map(Index.Key::column).collect(Collectors.toSet())))
        .findFirst();
  }
}
