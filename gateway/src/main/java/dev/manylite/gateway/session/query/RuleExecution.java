package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.portal.CommandTags;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The statements that rules make of one being run, each on what the one before left (manual, 41.4).
 * All of them, before the first row is given.
 */
final class RuleExecution implements Execution {
  private final QueryRunner runner;
  private final PlannedQuery query;
  private final Object[] parameters;
  private Iterator<Object[]> rows;
  private long total;

  RuleExecution(QueryRunner runner, PlannedQuery query, Object[] parameters) {
    this.runner = runner;
    this.query = query;
    this.parameters = parameters;
  }

  @Override
  public List<ResultColumn> columns() {
    return query.plan().columns();
  }

  @Override
  public boolean returnsRows() {
    return query.plan().returnsRows();
  }

  @Override
  public void open() {
    if (rows == null) {
      runner.runRules(query, parameters, this::result);
      rows = rows == null ? List.<Object[]>of().iterator() : rows;
    }
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    open();
    long count = 0;
    while (limit == 0 || count < limit) {
      if (!rows.hasNext()) {
        return new Progress(count, CommandTags.of(query.plan().command(), total));
      }
      sink.row(rows.next());
      count++;
    }
    return Progress.suspended(count);
  }

  /** Steps one of them to its end. */
  private void result(NestedQuery running, boolean told) {
    long changed = 0;
    List<Object[]> kept = new ArrayList<>();
    if (running.returnsRows()) {
      for (Object[] row = running.next(); row != null; row = running.next()) {
        changed++;
        if (told) {
          kept.add(row);
        }
      }
    } else {
      changed = running.run();
    }
    if (told) {
      total = query.plan().rules().shown() ? 0 : changed;
      rows = query.plan().columns().isEmpty() ? null : kept.iterator();
    }
  }
}
