package dev.manylite.translator.function.pattern.regex;

/** Counts steps and now and then asks whether the statement may go on. */
final class Work {
  private static final int BETWEEN_CHECKS = 1 << 16;

  private Runnable checkCanceled;
  private int left = BETWEEN_CHECKS;

  void begin(Runnable check) {
    checkCanceled = check;
  }

  void done(int steps) {
    left -= steps;
    if (left < 0) {
      left = BETWEEN_CHECKS;
      checkCanceled.run();
    }
  }
}
