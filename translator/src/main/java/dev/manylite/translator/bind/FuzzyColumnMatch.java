package dev.manylite.translator.bind;

/**
 * The one or two columns whose names are nearest to a name that does not exist, by edit distance
 * and by PostgreSQL's rules on when to suggest none (updateFuzzyAttrMatchState).
 */
final class FuzzyColumnMatch {
  private static final int MAX_DISTANCE = 3;

  private final String table;
  private final String column;
  private int distance = MAX_DISTANCE + 1;
  private String first;
  private String second;
  private ScopeItem exact;

  /**
   * @param table as written before the column; null if unqualified
   */
  FuzzyColumnMatch(String table, String column) {
    this.table = table;
    this.column = column;
  }

  /** An item that has the very column, though it cannot be referenced; null if none. */
  ScopeItem exact() {
    return exact;
  }

  void consider(ScopeItem item) {
    if (item.name() == null) {
      return;
    }
    int penalty = table == null ? 0 : Math.min(edits(table, item.name()), MAX_DISTANCE + 1);
    for (ScopeColumn candidate : item.columns()) {
      if (candidate.name().equals(column) && penalty == 0) {
        exact = item;
        return;
      }
    }
    for (ScopeColumn candidate : item.columns()) {
      if (penalty <= distance) {
        update(item.name() + "." + candidate.name(), edits(candidate.name(), column), penalty);
      }
    }
  }

  private void update(String name, int columnDistance, int penalty) {
    if (columnDistance > column.length() / 2) {
      return;
    }
    int total = columnDistance + penalty;
    if (total < distance) {
      distance = total;
      first = name;
      second = null;
    } else if (total == distance) {
      if (second != null) {
        first = null;
        second = null;
        distance = total - 1;
      } else if (first != null) {
        second = name;
      } else if (distance <= MAX_DISTANCE) {
        first = name;
      }
    }
  }

  /** Null where nothing is near enough. */
  String hint() {
    if (first == null) {
      return null;
    }
    return second == null
        ? "Perhaps you meant to reference the column \"" + first + "\"."
        : "Perhaps you meant to reference the column \""
            + first
            + "\" or the column \""
            + second
            + "\".";
  }

  /** Levenshtein's distance. */
  static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replace = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
