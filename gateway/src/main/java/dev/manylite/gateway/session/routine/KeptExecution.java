package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import java.util.Iterator;
import java.util.List;

/** A cursor's rows, read when it was opened. */
final class KeptExecution implements Execution {
  private final PlStatements.Rows read;
  private final Iterator<Object[]> rows;

  KeptExecution(PlStatements.Rows read) {
    this.read = read;
    this.rows = read.rows().iterator();
  }

  @Override
  public List<ResultColumn> columns() {
    return read.columns();
  }

  @Override
  public List<Integer> rowTables() {
    return read.tables();
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    long count = 0;
    while (limit == 0 || count < limit) {
      if (!rows.hasNext()) {
        return new Progress(count, "SELECT " + count);
      }
      sink.row(rows.next());
      count++;
    }
    return Progress.suspended(count);
  }

  @Override
  public void close() {
    read.close();
  }
}
