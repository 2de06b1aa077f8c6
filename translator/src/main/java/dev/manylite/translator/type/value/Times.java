package dev.manylite.translator.type.value;

import java.time.LocalTime;

/** Times of day as microseconds from 0 to 24:00, to and from {@code HH:MM:SS[.ffffff]}. */
public final class Times {
  public static final long MICROS_PER_SECOND = 1_000_000L;
  public static final long MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
  public static final long MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;
  public static final long MICROS_PER_DAY = 24 * MICROS_PER_HOUR;

  private Times() {}

  /** Runtime value → microseconds since midnight. */
  public static long parse(String runtime) {
    return parse(runtime, 0);
  }

  static long parse(String text, int at) {
    return (Digits.two(text, at) * 3600L
                + Digits.two(text, at + 3) * 60L
                + Digits.two(text, at + 6))
            * MICROS_PER_SECOND
        + Digits.fraction(text, at + 8);
  }

  /** Microseconds since midnight → runtime value. */
  public static String format(long micros) {
    StringBuilder out = new StringBuilder(15);
    append(out, micros);
    return out.toString();
  }

  static void append(StringBuilder out, long micros) {
    int seconds = (int) (micros / MICROS_PER_SECOND);
    Digits.appendTwo(out, seconds / 3600);
    out.append(':');
    Digits.appendTwo(out, seconds / 60 % 60);
    out.append(':');
    Digits.appendTwo(out, seconds % 60);
    Digits.appendFraction(out, (int) (micros % MICROS_PER_SECOND));
  }

  public static String of(LocalTime time) {
    return format(time.toNanoOfDay() / 1000);
  }

  /** Rounds to a number of fractional digits, half away from zero. */
  public static long round(long micros, int digits) {
    if (digits < 0 || digits >= 6) {
      return micros;
    }
    long unit = 1;
    for (int i = digits; i < 6; i++) {
      unit *= 10;
    }
    return micros >= 0 ? (micros + unit / 2) / unit * unit : -((-micros + unit / 2) / unit * unit);
  }
}
