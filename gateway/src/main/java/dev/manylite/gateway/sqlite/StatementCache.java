package dev.manylite.gateway.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prepared statements of one handle that nobody runs at the moment, by their text; LRU. */
final class StatementCache {
  /** Longer ones hold much memory, and are hardly ever the same again. */
  private static final int LONGEST_TEXT = 64 * 1024;

  private final int capacity;
  private final Map<String, PreparedPointer> idle = new LinkedHashMap<>();

  StatementCache(int capacity) {
    this.capacity = capacity;
  }

  /** Gives the statement to the caller, or null. */
  PreparedPointer take(String sql) {
    return idle.remove(sql);
  }

  /** Takes a reset statement back; returns the one that has to be finalized for it, or null. */
  PreparedPointer put(PreparedPointer statement) {
    if (statement.sql().length() > LONGEST_TEXT) {
      return statement;
    }
    PreparedPointer twin = idle.putIfAbsent(statement.sql(), statement);
    if (twin != null) {
      return statement;
    }
    if (idle.size() <= capacity) {
      return null;
    }
    var eldest = idle.entrySet().iterator();
    PreparedPointer evicted = eldest.next().getValue();
    eldest.remove();
    return evicted;
  }

  List<PreparedPointer> drain() {
    List<PreparedPointer> all = new ArrayList<>(idle.values());
    idle.clear();
    return all;
  }
}
