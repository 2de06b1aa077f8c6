package dev.manylite.gateway.session.portal;

import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.pgwire.message.Format;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A statement ready to run under a name (manual, 55.2.3); a cursor (DECLARE) is one that also
 * scrolls. The same for the simple protocol, under no name.
 */
public final class Portal {
  private final String name;
  private final String sql;
  private final Execution execution;
  private final IntFunction<Format> formats;
  private final CursorOptions options;
  private final int moment;
  private final boolean endsFailedBlock;
  private final ScrollableRows scrollable;
  private boolean held;
  private boolean failed;
  private String tag;

  /**
   * @param sql the text that the statement's faults count positions in
   * @param formats by result column
   * @param options null for what the protocol made
   * @param moment of the transaction at which it was made, as savepoints count
   * @param endsFailedBlock COMMIT, ROLLBACK: it may run in a failed block
   */
  public Portal(
      String name,
      String sql,
      Execution execution,
      IntFunction<Format> formats,
      CursorOptions options,
      int moment,
      boolean endsFailedBlock) {
    this.name = name;
    this.sql = sql;
    this.execution = execution;
    this.formats = formats;
    this.options = options;
    this.moment = moment;
    this.endsFailedBlock = endsFailedBlock;
    this.scrollable = options == null ? null : new ScrollableRows(execution, options.scroll());
  }

  public String name() {
    return name;
  }

  public String sql() {
    return sql;
  }

  public List<ResultColumn> columns() {
    return execution.columns();
  }

  public boolean returnsRows() {
    return execution.returnsRows();
  }

  public IntFunction<Format> formats() {
    return formats;
  }

  /** Null unless DECLARE made it. */
  public CursorOptions options() {
    return options;
  }

  public int moment() {
    return moment;
  }

  public boolean endsFailedBlock() {
    return endsFailedBlock;
  }

  /** From here on later changes are not seen, and {@link #columns} stay what they are. */
  public void open() {
    if (scrollable != null) {
      scrollable.open();
    } else if (tag == null && !failed) {
      running(this::openExecution);
    }
  }

  private Void openExecution() {
    execution.open();
    return null;
  }

  /** The protocol's Execute. */
  public Progress run(long limit, RowSink sink) {
    return running(() -> execute(limit, sink));
  }

  /** One that has failed stays so, also where the failure itself was rolled back. */
  private <T> T running(Supplier<T> work) {
    if (failed) {
      throw cannotRun();
    }
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      failed = true;
      throw e;
    }
  }

  private SqlFault cannotRun() {
    return new SqlFault(
        SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, "portal \"" + name + "\" cannot be run");
  }

  private Progress execute(long limit, RowSink sink) {
    if (scrollable != null) {
      long rows = scrollable.forward(limit == 0 ? Long.MAX_VALUE : limit, sink);
      return limit != 0 && rows == limit
          ? Progress.suspended(rows)
          : new Progress(rows, "SELECT " + rows);
    }
    if (tag != null) {
      return again();
    }
    Progress progress = execution.run(limit, sink);
    tag = progress.tag();
    return progress;
  }

  /** A portal that is at its end gives no rows any more; one without rows can't run twice. */
  private Progress again() {
    if (!execution.returnsRows()) {
      throw cannotRun();
    }
    return new Progress(0, tag.startsWith("SELECT ") ? "SELECT 0" : tag);
  }

  /** FETCH and MOVE; returns how many rows it gave. */
  public long fetch(FetchDirection direction, long count, RowSink sink) {
    return running(() -> move(direction, count, sink));
  }

  private long move(FetchDirection direction, long count, RowSink sink) {
    if (scrollable == null) {
      if (direction != FetchDirection.FORWARD || count <= 0) {
        throw SqlFault.unsupported("scrolling in a portal that DECLARE did not make");
      }
      return execute(count == Long.MAX_VALUE ? 0 : count, sink).rows();
    }
    return switch (direction) {
      case FORWARD -> fetch(count, sink);
      case BACKWARD -> fetch(count == Long.MAX_VALUE ? Long.MIN_VALUE : -count, sink);
      case ABSOLUTE -> scrollable.absolute(count, sink);
      case RELATIVE -> scrollable.relative(count, sink);
    };
  }

  private long fetch(long count, RowSink sink) {
    if (count > 0) {
      return scrollable.forward(count, sink);
    }
    if (count == 0) {
      return scrollable.again(sink);
    }
    return scrollable.backward(count == Long.MIN_VALUE ? Long.MAX_VALUE : -count, sink);
  }

  /**
   * The rowid in a table of the row that the cursor is on (WHERE CURRENT OF); null where the row
   * has none.
   *
   * @param table its name, for errors
   */
  public Long currentRow(int tableOid, String table) {
    if (held) {
      throw state("is held from a previous transaction");
    }
    List<Integer> tables = scrollable == null ? List.of() : execution.rowTables();
    int place = tables.indexOf(tableOid);
    if (place < 0) {
      throw state(
          options != null && options.locking()
              ? "does not have a FOR UPDATE/SHARE reference to table \"" + table + "\""
              : "is not a simply updatable scan of table \"" + table + "\"");
    }
    if (tables.lastIndexOf(tableOid) != place) {
      throw state("has multiple FOR UPDATE/SHARE references to table \"" + table + "\"");
    }
    Object[] row = scrollable.current();
    if (row == null) {
      throw state("is not positioned on a row");
    }
    return (Long) row[columns().size() + place];
  }

  private SqlFault state(String fault) {
    return new SqlFault("24000", "cursor \"" + name + "\" " + fault);
  }

  /** WITH HOLD: survives its transaction, its rows in memory. */
  public void hold() {
    scrollable.readAll();
    execution.close();
    held = true;
  }

  public boolean held() {
    return held;
  }

  /** What it reads from is about to change. */
  public void detach() {
    execution.detach();
  }

  public void close() {
    execution.close();
  }
}
