package dev.manylite.gateway.session.portal;

import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;

/** Gives rows that are already there. */
public final class RowsExecution implements Execution {
  private final List<ResultColumn> columns;
  private final Iterator<Object[]> rows;
  private final LongFunction<String> tag;

  /**
   * @param tag from the number of rows of the last call
   */
  public RowsExecution(
      List<ResultColumn> columns, Iterable<Object[]> rows, LongFunction<String> tag) {
    this.columns = columns;
    this.rows = rows.iterator();
    this.tag = tag;
  }

  @Override
  public List<ResultColumn> columns() {
    return columns;
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    long count = 0;
    while (limit == 0 || count < limit) {
      if (!rows.hasNext()) {
        return new Progress(count, tag.apply(count));
      }
      sink.row(rows.next());
      count++;
    }
    return Progress.suspended(count);
  }
}
