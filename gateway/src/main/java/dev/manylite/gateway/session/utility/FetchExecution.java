package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.FetchDirection;
import dev.manylite.gateway.session.portal.Portal;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.row.KeptRows;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.parse.tree.FetchCursor;
import java.util.Iterator;
import java.util.List;

/** FETCH and MOVE. */
public final class FetchExecution implements Execution {
  private final Portal portal;
  private final FetchCursor statement;
  private Iterator<Object[]> fetched;
  private long count;

  FetchExecution(Portal portal, FetchCursor statement) {
    this.portal = portal;
    this.statement = statement;
  }

  /** Whether the cursor was declared BINARY. */
  public boolean binary() {
    return portal.options() != null && portal.options().binary();
  }

  @Override
  public List<ResultColumn> columns() {
    return statement.move() ? List.of() : portal.columns();
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    FetchDirection direction = FetchDirection.valueOf(statement.direction().name());
    if (statement.move()) {
      return Progress.done("MOVE " + portal.fetch(direction, statement.count(), RowSink.NONE));
    }
    if (limit == 0 && fetched == null) {
      long rows = portal.fetch(direction, statement.count(), sink);
      return new Progress(rows, "FETCH " + rows);
    }
    if (fetched == null) {
      KeptRows kept = new KeptRows(portal.columns().size());
      count = portal.fetch(direction, statement.count(), kept);
      fetched = kept.rows().iterator();
    }
    long given = 0;
    while (limit == 0 || given < limit) {
      if (!fetched.hasNext()) {
        return new Progress(given, "FETCH " + count);
      }
      sink.row(fetched.next());
      given++;
    }
    return Progress.suspended(given);
  }
}
