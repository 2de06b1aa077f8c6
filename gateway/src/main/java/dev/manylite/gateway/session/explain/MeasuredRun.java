package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.explain.PlanNode.Actual;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.gateway.sqlite.Cursor;

/** ANALYZE: carries a statement out, its rows going nowhere, and tells what it took. */
final class MeasuredRun implements RowSink {
  private final long start = System.nanoTime();
  private long first;
  private long rows;
  private long end;
  private long changed;

  static MeasuredRun of(Execution execution) {
    MeasuredRun run = new MeasuredRun();
    String tag = execution.run(0, run).tag();
    run.end = System.nanoTime();
    run.changed = number(tag);
    return run;
  }

  /** What the command tag counts. */
  private static long number(String tag) {
    String last = tag.substring(tag.lastIndexOf(' ') + 1);
    return last.chars().allMatch(Character::isDigit) ? Long.parseLong(last) : 0;
  }

  @Override
  public void row(Cursor row) {
    count();
  }

  @Override
  public void row(Object[] values) {
    count();
  }

  private void count() {
    if (rows == 0) {
      first = System.nanoTime();
    }
    rows++;
  }

  double milliseconds() {
    return milliseconds(end);
  }

  private double milliseconds(long until) {
    return (until - start) / 1_000_000.0;
  }

  /** The plan with what is known of its rows: those that it gives, and those that it changed. */
  PlanNode measured(PlanNode plan, boolean timing) {
    long from = rows == 0 ? end : first;
    boolean changes = plan.type().equals("ModifyTable");
    long given = changes || rows > 0 ? rows : changed;
    PlanNode node =
        plan.measured(
            timing
                ? new Actual(milliseconds(from), milliseconds(end), given)
                : new Actual(null, null, given));
    boolean conflicts = plan.details().stream().anyMatch(d -> d.label().startsWith("Conflict"));
    return changes && conflicts ? node.detail("Tuples Inserted", changed) : node;
  }
}
