package dev.manylite.gateway.session.setting;

import java.util.List;

/** The units that numeric settings may be written in and are shown in (manual, 20.1.1). */
final class Units {
  private static final double KB = 1024.0;

  /** Largest first, as PostgreSQL tries them when it shows a value. */
  private static final List<Unit> MEMORY =
      List.of(
          new Unit("TB", KB * KB * KB * KB),
          new Unit("GB", KB * KB * KB),
          new Unit("MB", KB * KB),
          new Unit("kB", KB),
          new Unit("B", 1));

  private static final List<Unit> TIME =
      List.of(
          new Unit("d", 86_400_000.0),
          new Unit("h", 3_600_000.0),
          new Unit("min", 60_000.0),
          new Unit("s", 1000.0),
          new Unit("ms", 1.0),
          new Unit("us", 0.001));

  private Units() {}

  /** Bytes or milliseconds of the name. */
  record Unit(String name, double size) {}

  static boolean isMemory(String base) {
    return base.endsWith("B");
  }

  /** How many {@code base} one {@code written} is; NaN if there is no such unit for it. */
  static double factor(String written, String base) {
    for (Unit unit : isMemory(base) ? MEMORY : TIME) {
      if (unit.name().equals(written)) {
        return unit.size() / baseSize(base);
      }
    }
    return Double.NaN;
  }

  static String hint(String base) {
    return isMemory(base)
        ? "Valid units for this parameter are \"B\", \"kB\", \"MB\", \"GB\", and \"TB\"."
        : "Valid units for this parameter are \"us\", \"ms\", \"s\", \"min\", \"h\", and \"d\".";
  }

  /**
   * The largest unit in which {@code value} is a whole number; whole numbers go no lower than their
   * base.
   */
  static String show(double value, String base, boolean whole) {
    String shown = null;
    for (Unit unit : isMemory(base) ? MEMORY : TIME) {
      double factor = unit.size() / baseSize(base);
      double count = value / factor;
      shown = number(count) + unit.name();
      if (whole && factor <= 1.0 || Math.abs(Math.rint(count) / count - 1.0) <= 1e-8) {
        break;
      }
    }
    return shown;
  }

  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return new java.math.BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }

  private static double baseSize(String base) {
    return switch (base) {
      case "B" -> 1;
      case "kB" -> KB;
      case "8kB" -> 8 * KB;
      case "MB" -> KB * KB;
      case "ms" -> 1;
      case "s" -> 1000;
      case "min" -> 60_000;
      default -> throw new IllegalArgumentException("no setting is counted in " + base);
    };
  }
}
