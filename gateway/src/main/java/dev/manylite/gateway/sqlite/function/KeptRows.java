package dev.manylite.gateway.sqlite.function;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments that window frames of the statements being run refer to by number: SQLite's own
 * json_group_array moves the numbers through frames, and the values stay what they are.
 */
public final class KeptRows {
  private final List<Object[]> rows = new ArrayList<>();
  private final Kept kept;

  public KeptRows(MemoryUse memory) {
    this.kept = new Kept(memory);
  }

  long keep(Object[] row) {
    kept.add(row);
    rows.add(row);
    return rows.size() - 1L;
  }

  /** The rows that a JSON array of numbers names. */
  List<Object[]> named(String json) {
    List<Object[]> named = new ArrayList<>();
    int number = -1;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= '0' && c <= '9') {
        number = (number < 0 ? 0 : number * 10) + (c - '0');
      } else if (number >= 0) {
        named.add(rows.get(number));
        number = -1;
      }
    }
    return named;
  }

  /** No statement is being run any more. */
  public void clear() {
    rows.clear();
    kept.giveBack();
  }
}
