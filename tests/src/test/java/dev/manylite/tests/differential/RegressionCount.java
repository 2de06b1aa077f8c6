package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.util.List;
import java.util.Locale;

/** How the statements of one script were answered. */
final class RegressionCount {
  private static final String ROW = "%-20s %8s %7s %7s %7s %12s %9s %11s %7s %7s %7s%n";

  private final String name;
  private final Divergence divergence = new Divergence();
  private int accepted;
  private int same;
  private int refused;
  private int failed;
  private int undetermined;
  private int different;
  private int consequence;
  private int plans;
  private int lenient;
  private int internal;

  RegressionCount(String name) {
    this.name = name;
  }

  void add(Verdict verdict) {
    boolean follows = divergence.follows(verdict);
    boolean fails = verdict.expected().stream().anyMatch(RegressionCount::isError);
    internal += verdict.actual().stream().anyMatch(RegressionCount::isInternal) ? 1 : 0;
    if (fails) {
      lenient += verdict.kind() == Verdict.Kind.DIFFERENT ? 1 : 0;
    } else if (isPlan(verdict.step().sql())) {
      plans++;
    } else {
      accepted++;
      switch (verdict.kind()) {
        case SAME -> same++;
        case REFUSED -> refused++;
        case FAILED, OTHER_ERROR -> failed++;
        case UNDETERMINED -> undetermined++;
        case DIFFERENT -> {
          different++;
          consequence += follows ? 1 : 0;
        }
      }
    }
  }

  /** No two planners give the same plan. */
  private static boolean isPlan(String sql) {
    return sql.toLowerCase(Locale.ROOT).startsWith("explain");
  }

  private static boolean isError(Reply reply) {
    return reply instanceof Reply.Report report && report.error();
  }

  private static boolean isInternal(Reply reply) {
    return reply.equals(new Reply.Plain("connection closed"))
        || reply instanceof Reply.Report report && "XX000".equals(report.sqlState());
  }

  private void add(RegressionCount other) {
    accepted += other.accepted;
    same += other.same;
    refused += other.refused;
    failed += other.failed;
    undetermined += other.undetermined;
    different += other.different;
    consequence += other.consequence;
    plans += other.plans;
    lenient += other.lenient;
    internal += other.internal;
  }

  static String table(List<RegressionCount> counts) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            ROW,
            "file",
            "accepted",
            "same",
            "refused",
            "failed",
            "undetermined",
            "different",
            "consequence",
            "plans",
            "lenient",
            "XX000"));
    RegressionCount sum = new RegressionCount("all");
    for (RegressionCount count : counts) {
      table.append(count.row());
      sum.add(count);
    }
    table.append(sum.row());
    double all = Math.max(1, sum.accepted);
    table.append(
        String.format(
            Locale.ROOT,
            "same %.2f %%, different without an error %.2f %%, of these not a consequence %.2f %%%n",
            100 * sum.same / all,
            100 * sum.different / all,
            100 * (sum.different - sum.consequence) / all));
    return table.toString();
  }

  private String row() {
    return String.format(
        ROW,
        name,
        accepted,
        same,
        refused,
        failed,
        undetermined,
        different,
        consequence,
        plans,
        lenient,
        internal);
  }
}
