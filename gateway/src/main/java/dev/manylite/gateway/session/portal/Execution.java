package dev.manylite.gateway.session.portal;

import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import java.util.List;

/** One statement with its values, run once. Used on the session's thread; the owner closes it. */
public interface Execution extends AutoCloseable {
  /** Empty where the statement returns no rows. */
  List<ResultColumn> columns();

  /** OIDs of the tables whose rowids follow the columns in each row, once it is open. */
  default List<Integer> rowTables() {
    return List.of();
  }

  /** A SELECT of no columns does return rows. */
  default boolean returnsRows() {
    return !columns().isEmpty();
  }

  /** Takes what it needs to run, so that {@link #columns} can't change any more. */
  default void open() {
    // Only what depends on the schema has to.
  }

  /**
   * Begins, or goes on.
   *
   * @param limit rows at most; 0 for all
   * @return what this call did
   */
  Progress run(long limit, RowSink sink);

  /**
   * Reads what is left into memory, because what it is read from is about to change or to go away.
   */
  default void detach() {
    // Only what reads from SQLite has to.
  }

  /** Idempotent. */
  @Override
  default void close() {
    // Only what holds something has to.
  }
}
