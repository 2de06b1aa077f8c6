package dev.manylite.gateway.session.portal;

import dev.manylite.gateway.session.portal.CursorOptions.Scroll;
import dev.manylite.gateway.session.row.KeptRows;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;

/**
 * A cursor's rows with a position among them (manual, FETCH). Reads ahead only as far as it is
 * asked to; keeps what it has given, so that it can go back.
 */
final class ScrollableRows {
  /** A cursor that nobody declared SCROLL forgets its past after so many rows. */
  private static final int REMEMBERED = 100_000;

  private static final int BATCH = 1000;

  private final Execution source;
  private final Scroll scroll;
  private final List<Object[]> rows = new ArrayList<>();
  private long forgotten;
  private boolean complete;
  private SqlFault failure;

  /** 0 is before the first row; one past the last is after the end. */
  private long position;

  ScrollableRows(Execution source, Scroll scroll) {
    this.source = source;
    this.scroll = scroll;
  }

  /**
   * Reads the first row, by which the snapshot of the rest is fixed. What is wrong with the row is
   * told to who asks for it.
   */
  void open() {
    source.open();
    try {
      pull(1);
    } catch (SqlFault fault) {
      if (fault.sqlState().equals(SqlState.QUERY_CANCELED)) {
        throw fault;
      }
      failure = fault;
    }
  }

  /** Gives up to {@code count} rows after the position. */
  long forward(long count, RowSink sink) {
    long given = 0;
    while (given < count) {
      Object[] row = row(position + 1, count - given);
      if (row == null) {
        position = end() + 1;
        break;
      }
      position++;
      sink.row(row);
      given++;
    }
    return given;
  }

  /** Gives up to {@code count} rows before the position, going backwards. */
  long backward(long count, RowSink sink) {
    if (count > 0) {
      requireScroll();
    }
    long given = 0;
    while (given < count) {
      if (position <= 1) {
        position = 0;
        break;
      }
      position--;
      sink.row(remembered(position));
      given++;
    }
    return given;
  }

  /** Gives the row at the position once more. */
  long again(RowSink sink) {
    Object[] row = position == 0 ? null : row(position, 1);
    if (row == null) {
      return 0;
    }
    if (sink != RowSink.NONE) {
      requireScroll();
    }
    sink.row(row);
    return 1;
  }

  /** Goes to row {@code number}; negative counts from the end. */
  long absolute(long number, RowSink sink) {
    long target = number >= 0 ? number : end() + 1 + number;
    if (number < 0 || position > 0 && target <= position) {
      requireScroll();
    }
    if (target <= 0) {
      position = 0;
      return 0;
    }
    return jump(target, sink);
  }

  long relative(long offset, RowSink sink) {
    if (offset == 0) {
      return again(sink);
    }
    if (offset < 0) {
      requireScroll();
      if (position + offset <= 0) {
        position = 0;
        return 0;
      }
    }
    return jump(position + offset, sink);
  }

  private long jump(long target, RowSink sink) {
    Object[] row = row(target, target - position);
    if (row == null) {
      position = end() + 1;
      return 0;
    }
    position = target;
    sink.row(row);
    return 1;
  }

  /** The row at the position; null before the first and after the last. */
  Object[] current() {
    return position == 0 ? null : row(position, 1);
  }

  /** All rows are in memory on return. */
  void readAll() {
    end();
  }

  private long end() {
    while (!complete) {
      pull(BATCH);
    }
    return forgotten + rows.size();
  }

  private Object[] row(long number, long wanted) {
    while (!complete && number > forgotten + rows.size()) {
      pull(Math.min(BATCH, Math.max(1, Math.max(wanted, number - forgotten - rows.size()))));
    }
    return number > forgotten + rows.size() ? null : remembered(number);
  }

  private void pull(long count) {
    if (failure != null) {
      throw failure;
    }
    KeptRows more = new KeptRows(source.columns().size() + source.rowTables().size());
    complete = source.run(count, more).done();
    forgetPast();
    rows.addAll(more.rows());
  }

  private void forgetPast() {
    boolean beyond = scroll == Scroll.NO || rows.size() > REMEMBERED;
    if (scroll != Scroll.YES && beyond && position > forgotten + 1) {
      int past = (int) Math.min(rows.size(), position - 1 - forgotten);
      rows.subList(0, past).clear();
      forgotten += past;
    }
  }

  private Object[] remembered(long number) {
    if (number <= forgotten) {
      throw SqlFault.unsupported(
          "scrolling back over " + REMEMBERED + " rows with a cursor not declared SCROLL");
    }
    return rows.get((int) (number - forgotten - 1));
  }

  private void requireScroll() {
    if (scroll == Scroll.NO) {
      throw new SqlFault(SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, "cursor can only scan forward")
          .withHint("Declare it with SCROLL option to enable backward scan.");
    }
  }
}
