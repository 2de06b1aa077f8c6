package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that a session's present command has inserted or updated: what INSERT … ON CONFLICT DO
 * UPDATE must not change again (manual, INSERT). A service of the session; its methods are called
 * by its thread only.
 */
public final class AffectedRows {
  /** Arguments: what tells the row apart. */
  public static final Signature NOTE =
      InternalFunction.java(
          "pg_affected",
          Types.BOOL,
          Volatility.STABLE,
          false,
          (context, row) -> {
            context.service(AffectedRows.class).add(row);
            return 1L;
          });

  public static final Signature CHECK =
      InternalFunction.java(
          "pg_not_affected",
          Types.BOOL,
          Volatility.STABLE,
          false,
          (context, row) -> {
            if (context.service(AffectedRows.class).contains(row)) {
              throw new SqlFault(
                      SqlState.CARDINALITY_VIOLATION,
                      "ON CONFLICT DO UPDATE command cannot affect row a second time")
                  .withHint(
                      "Ensure that no rows proposed for insertion within the same command have"
                          + " duplicate constrained values.");
            }
            return 1L;
          });

  /** A row that MERGE is about to change: itself, if it was not changed before. */
  public static final Signature MERGE =
      InternalFunction.java(
          "pg_merged",
          Types.INT8,
          Volatility.STABLE,
          false,
          (context, row) -> {
            AffectedRows affected = context.service(AffectedRows.class);
            if (affected.contains(row)) {
              throw new SqlFault(
                      SqlState.CARDINALITY_VIOLATION,
                      "MERGE command cannot affect row a second time")
                  .withHint("Ensure that not more than one source row matches any one target row.");
            }
            affected.add(row);
            return row[0];
          });

  /** Rowids by 64; neighbours share an entry, so that a bulk load stays small. */
  private final Map<Long, Long> rowids = new HashMap<>();

  private final Set<List<Object>> keys = new HashSet<>();

  /** The next command begins. */
  public void clear() {
    rowids.clear();
    keys.clear();
  }

  private void add(Object[] row) {
    if (row.length == 1 && row[0] instanceof Long rowid) {
      rowids.merge(rowid >> 6, 1L << rowid, (a, b) -> a | b);
    } else {
      keys.add(key(row));
    }
  }

  private boolean contains(Object[] row) {
    return row.length == 1 && row[0] instanceof Long rowid
        ? (rowids.getOrDefault(rowid >> 6, 0L) & 1L << rowid) != 0
        : keys.contains(key(row));
  }

  private static List<Object> key(Object[] row) {
    List<Object> key = new ArrayList<>(row.length);
    for (Object value : row) {
      key.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
    }
    return key;
  }
}
