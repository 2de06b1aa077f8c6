package dev.manylite.tests.benchmark;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** How long something took, in milliseconds. */
final class Timing {
  private Timing() {}

  interface Work {
    void run() throws SQLException;
  }

  static double millis(Work work) throws SQLException {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  static String spread(double[] values) {
    return String.format(
        Locale.ROOT,
        "median %.1f ms (%.1f to %.1f)",
        median(values),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow());
  }
}
