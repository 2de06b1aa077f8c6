package dev.manylite.gateway.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that referred to none before a statement, which is not to blame for them. They are told by
 * what they refer to: their own identity may change.
 */
public final class ForeignKeyBaseline {
  public static final ForeignKeyBaseline NONE = new ForeignKeyBaseline();

  private final Map<List<Object>, Integer> counts = new HashMap<>();

  void add(ForeignKeyBreach breach) {
    counts.merge(breach.lacking(), 1, Integer::sum);
  }

  /** To take from. */
  public ForeignKeyBaseline copy() {
    ForeignKeyBaseline copy = new ForeignKeyBaseline();
    copy.counts.putAll(counts);
    return copy;
  }

  /** Whether the row, or one that refers to the same, was there; each of them once. */
  public boolean take(ForeignKeyBreach breach) {
    List<Object> lacking = breach.lacking();
    int left = counts.getOrDefault(lacking, 0);
    counts.put(lacking, Math.max(0, left - 1));
    return left > 0;
  }
}
