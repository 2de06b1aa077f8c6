package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.portal.CommandTags;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.Progress;
import dev.manylite.gateway.session.row.KeptRows;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Iterator;
import java.util.List;

/**
 * A SELECT, INSERT, UPDATE or DELETE being run. Steps SQLite only as far as rows are asked for;
 * what changes rows is run to its end at once, as PostgreSQL does.
 */
public final class QueryExecution implements Execution {
  private final QueryRunner runner;
  private final PlannedQuery query;
  private final Object[] parameters;
  private RunningQuery running;
  private Iterator<Object[]> kept;
  private long total;
  private boolean finished;
  private RuleExecution ruled;
  private Boolean firstRow;
  private RuntimeException failure;
  private List<Integer> rowTables;
  private boolean busy;

  QueryExecution(QueryRunner runner, PlannedQuery query, Object[] parameters) {
    this.runner = runner;
    this.query = query;
    this.parameters = parameters;
  }

  @Override
  public List<ResultColumn> columns() {
    return plan().columns();
  }

  @Override
  public List<Integer> rowTables() {
    if (rowTables == null && running != null) {
      rowTables = running.rowTables();
    }
    return rowTables == null ? List.of() : rowTables;
  }

  @Override
  public boolean returnsRows() {
    return plan().returnsRows();
  }

  @Override
  public void open() {
    while (ruled == null && running == null && !finished) {
      try {
        if (plan().rules() == null) {
          openPlain();
        } else {
          RuleExecution rewritten = new RuleExecution(runner, query, parameters);
          rewritten.open();
          ruled = rewritten;
        }
      } catch (QueryRunner.RulesChanged changed) {
        // Planned anew by now.
      }
    }
  }

  private void openPlain() {
    boolean outer = busy;
    busy = true;
    try {
      begin();
    } finally {
      busy = outer;
    }
  }

  private void begin() {
    if (running == null && !finished) {
      SharedCommit shared = runner.sharedCommit(query, parameters);
      if (shared != null && share(shared)) {
        return;
      }
      running = runner.start(query, parameters);
      if (running.triggers() != null) {
        modify();
      } else if (ConstantPlans.includes(running.plan())) {
        try {
          firstRow = running.cursor().step();
        } catch (RuntimeException | Error e) {
          RuntimeException fault = runner.fault(e, running);
          close();
          throw fault;
        }
      }
    }
  }

  /**
   * Carried out and committed on return, or failed in a way that is told once the result has been
   * described; false if it has to go its own way.
   */
  private boolean share(SharedCommit work) {
    try {
      SharedCommit.Outcome outcome = runner.share(work);
      total = outcome.changed();
      kept = outcome.rows().iterator();
    } catch (SharedCommit.NotQuick replanned) {
      return false;
    } catch (RuntimeException e) {
      if (!work.planned()) {
        throw e;
      }
      failure = e;
    }
    finished = true;
    return true;
  }

  /** PostgreSQL computes constants when it plans, before it describes the result; so does this. */
  private boolean next(Cursor cursor) {
    if (firstRow == null) {
      return cursor.step();
    }
    boolean first = firstRow;
    firstRow = null;
    return first;
  }

  private Plan plan() {
    if (running != null) {
      return running.plan();
    }
    return query.plan();
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    if (finished && kept == null && failure == null) {
      return new Progress(0, CommandTags.of(plan().command(), 0));
    }
    open();
    if (ruled != null) {
      return ruled.run(limit, sink);
    }
    if (failure != null && kept == null) {
      throw failure;
    }
    boolean outer = busy;
    busy = true;
    try {
      if (kept != null) {
        return fromKept(limit, sink);
      }
      if (plan().command() != Plan.Command.SELECT || !plan().before().isEmpty()) {
        return change(limit, sink);
      }
      return step(limit, sink);
    } catch (RuntimeException | Error e) {
      RuntimeException fault = runner.fault(e, running);
      close();
      throw fault;
    } finally {
      busy = outer;
    }
  }

  private Progress step(long limit, RowSink sink) {
    Cursor cursor = running.cursor();
    long count = 0;
    while (limit == 0 || count < limit) {
      if (!next(cursor)) {
        finish();
        return new Progress(count, CommandTags.of(Plan.Command.SELECT, count));
      }
      sink.row(cursor);
      count++;
    }
    return Progress.suspended(count);
  }

  /** What is returned waits until the triggers at the statement's end have fired. */
  private void modify() {
    try {
      RunningQuery.Changed changed = running.modify();
      total = changed.count();
      kept = changed.returned().iterator();
      finish();
    } catch (RuntimeException | Error e) {
      RuntimeException fault = runner.fault(e, running);
      close();
      throw fault;
    }
  }

  private Progress change(long limit, RowSink sink) {
    Cursor cursor = running.cursor();
    if (plan().columns().isEmpty()) {
      total = running.run();
      finish();
      return new Progress(0, CommandTags.of(plan().command(), total));
    }
    if (limit == 0) {
      while (cursor.step()) {
        sink.row(cursor);
        total++;
      }
      finish();
      return new Progress(total, CommandTags.of(plan().command(), total));
    }
    readAll();
    return fromKept(limit, sink);
  }

  private Progress fromKept(long limit, RowSink sink) {
    long count = 0;
    while (limit == 0 || count < limit) {
      if (!kept.hasNext()) {
        if (failure != null) {
          throw failure;
        }
        boolean select = plan().command() == Plan.Command.SELECT;
        return new Progress(count, CommandTags.of(plan().command(), select ? count : total));
      }
      sink.row(kept.next());
      count++;
    }
    return Progress.suspended(count);
  }

  @Override
  public void detach() {
    if (running == null || finished || busy) {
      // What a function that the statement itself calls changes is no reason.
      return;
    }
    readAll();
  }

  private void readAll() {
    KeptRows rows = new KeptRows(plan().columns().size() + rowTables().size());
    try {
      while (next(running.cursor())) {
        rows.row(running.cursor());
      }
    } catch (SqlFault fault) {
      if (plan().command() != Plan.Command.SELECT
          || fault.sqlState().equals(SqlState.QUERY_CANCELED)) {
        close();
        throw fault;
      }
      // A later row's fault is told to who asks for that row.
      failure = runner.fault(fault, running);
    } catch (RuntimeException | Error e) {
      RuntimeException fault = runner.fault(e, running);
      close();
      throw fault;
    }
    total = rows.rows().size();
    kept = rows.rows().iterator();
    finish();
  }

  private void finish() {
    finished = true;
    running.close();
    runner.ended(plan());
  }

  @Override
  public void close() {
    finished = true;
    if (running != null) {
      running.close();
    }
  }
}
