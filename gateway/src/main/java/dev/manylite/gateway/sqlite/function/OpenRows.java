package dev.manylite.gateway.sqlite.function;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Set-returning functions of the statements being run whose rows SQL takes batch by batch, so that
 * neither all of them are in memory at once, nor more are made than are asked for.
 */
public final class OpenRows {
  /** A query with a LIMIT may want a few only. */
  private static final int FIRST_BATCH = 16;

  private static final int LARGEST_BATCH = 4096;

  private final Map<Long, Batches> open = new HashMap<>();
  private long last;

  long open(Iterable<Object[]> rows) {
    open.put(++last, new Batches(rows.iterator()));
    return last;
  }

  /** A JSON array of rows; null at the end. */
  String next(long number) {
    Batches batches = open.get(number);
    if (batches == null || !batches.rows.hasNext()) {
      open.remove(number);
      return null;
    }
    String json = JsonRows.next(batches.rows, batches.size);
    batches.size = Math.min(LARGEST_BATCH, batches.size * 4);
    return json;
  }

  /** No statement is being run any more. */
  public void clear() {
    open.clear();
  }

  private static final class Batches {
    private final Iterator<Object[]> rows;
    private int size = FIRST_BATCH;

    Batches(Iterator<Object[]> rows) {
      this.rows = rows;
    }
  }
}
