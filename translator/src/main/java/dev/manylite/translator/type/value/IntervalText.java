package dev.manylite.translator.type.value;

/** An interval's output forms (manual, 8.5.5), and the quick reader of the first of them. */
public final class IntervalText {
  private IntervalText() {}

  /** Reads what {@link #postgres} writes. */
  static Interval parse(String runtime) {
    int months = 0;
    int days = 0;
    int i = 0;
    while (i < runtime.length()) {
      int end = runtime.indexOf(' ', i);
      if (end < 0) {
        return new Interval(months, days, time(runtime, i));
      }
      int value = Integer.parseInt(runtime, i, end, 10);
      char unit = runtime.charAt(end + 1);
      if (unit == 'd') {
        days = value;
      } else {
        months += unit == 'y' ? value * 12 : value;
      }
      int next = runtime.indexOf(' ', end + 1);
      i = next < 0 ? runtime.length() : next + 1;
    }
    return new Interval(months, days, 0);
  }

  /** {@code [±]H…H:MM:SS[.f]}. Counts downwards, where there is room for the least value. */
  private static long time(String text, int from) {
    char sign = text.charAt(from);
    int start = sign == '-' || sign == '+' ? from + 1 : from;
    int colon = text.indexOf(':', start);
    long micros =
        -Long.parseLong(text, start, colon, 10) * Times.MICROS_PER_HOUR
            - Digits.two(text, colon + 1) * Times.MICROS_PER_MINUTE
            - Digits.two(text, colon + 4) * Times.MICROS_PER_SECOND
            - Digits.fraction(text, colon + 6);
    return sign == '-' ? micros : -micros;
  }

  /** {@code 1 year 2 mons -3 days +04:05:06.7}. */
  public static String postgres(Interval interval) {
    StringBuilder out = new StringBuilder();
    boolean negative = false;
    negative = unit(out, interval.months() / 12, "year", "years", negative);
    negative = unit(out, interval.months() % 12, "mon", "mons", negative);
    negative = unit(out, interval.days(), "day", "days", negative);
    if (out.length() == 0 || interval.micros() != 0) {
      if (out.length() > 0) {
        out.append(' ');
      }
      if (interval.micros() < 0) {
        out.append('-');
      } else if (negative) {
        out.append('+');
      }
      clock(out, interval.micros(), 2);
    }
    return out.toString();
  }

  private static boolean unit(
      StringBuilder out, int value, String singular, String plural, boolean negative) {
    if (value == 0) {
      return negative;
    }
    if (out.length() > 0) {
      out.append(' ');
    }
    if (negative && value > 0) {
      out.append('+');
    }
    out.append(value).append(' ').append(value == 1 ? singular : plural);
    return value < 0;
  }

  /** {@code @ 1 year 2 mons -3 days 4 hours ago}. */
  public static String verbose(Interval interval) {
    StringBuilder out = new StringBuilder("@");
    boolean ago = false;
    boolean first = true;
    long time = interval.micros();
    long seconds = time % Times.MICROS_PER_MINUTE;
    long[] values = {
      interval.months() / 12,
      interval.months() % 12,
      interval.days(),
      time / Times.MICROS_PER_HOUR,
      time / Times.MICROS_PER_MINUTE % 60
    };
    String[] units = {"year", "mon", "day", "hour", "min"};
    for (int i = 0; i < values.length; i++) {
      long value = values[i];
      if (value != 0) {
        // The first field's sign becomes "ago"; the others are relative to it.
        if (first) {
          ago = value < 0;
          value = Math.abs(value);
        } else if (ago) {
          value = -value;
        }
        out.append(' ').append(value).append(' ').append(units[i]).append(value == 1 ? "" : "s");
        first = false;
      }
    }
    if (seconds != 0) {
      if (first) {
        ago = seconds < 0;
      }
      out.append(' ').append(seconds < 0 != ago ? "-" : "");
      long size = Math.abs(seconds);
      out.append(size / Times.MICROS_PER_SECOND);
      Digits.appendFraction(out, (int) (size % Times.MICROS_PER_SECOND));
      out.append(size == Times.MICROS_PER_SECOND ? " sec" : " secs");
      first = false;
    }
    if (first) {
      out.append(" 0");
    }
    return out.append(ago ? " ago" : "").toString();
  }

  /** {@code 1-2}, {@code 3 4:05:06}, or {@code +1-2 -3 +4:05:06} where signs or parts are mixed. */
  public static String sqlStandard(Interval interval) {
    int months = interval.months();
    int days = interval.days();
    long time = interval.micros();
    boolean hasNegative = months < 0 || days < 0 || time < 0;
    boolean hasPositive = months > 0 || days > 0 || time > 0;
    boolean hasYearMonth = months != 0;
    boolean hasDayTime = days != 0 || time != 0;
    if (!hasNegative && !hasPositive) {
      return "0";
    }
    StringBuilder out = new StringBuilder();
    if ((hasNegative && hasPositive) || (hasYearMonth && hasDayTime)) {
      out.append(months < 0 ? '-' : '+');
      yearMonth(out, months);
      out.append(days < 0 ? " -" : " +").append(Math.abs((long) days));
      out.append(time < 0 ? " -" : " +");
      clock(out, time, 1);
      return out.toString();
    }
    if (hasNegative) {
      out.append('-');
    }
    if (hasYearMonth) {
      yearMonth(out, months);
    } else {
      if (days != 0) {
        out.append(Math.abs((long) days)).append(' ');
      }
      clock(out, time, 1);
    }
    return out.toString();
  }

  private static void yearMonth(StringBuilder out, int months) {
    out.append(Math.abs((long) months / 12)).append('-').append(Math.abs(months % 12));
  }

  /** {@code P1Y2M-3DT4H5M6.7S}. */
  public static String iso8601(Interval interval) {
    if (interval.equals(Interval.ZERO)) {
      return "PT0S";
    }
    StringBuilder out = new StringBuilder("P");
    isoPart(out, interval.months() / 12, 'Y');
    isoPart(out, interval.months() % 12, 'M');
    isoPart(out, interval.days(), 'D');
    long time = interval.micros();
    if (time != 0) {
      out.append('T');
      isoPart(out, time / Times.MICROS_PER_HOUR, 'H');
      isoPart(out, time / Times.MICROS_PER_MINUTE % 60, 'M');
      long seconds = time % Times.MICROS_PER_MINUTE;
      if (seconds != 0) {
        out.append(seconds < 0 ? "-" : "");
        long size = Math.abs(seconds);
        out.append(size / Times.MICROS_PER_SECOND);
        Digits.appendFraction(out, (int) (size % Times.MICROS_PER_SECOND));
        out.append('S');
      }
    }
    return out.toString();
  }

  private static void isoPart(StringBuilder out, long value, char unit) {
    if (value != 0) {
      out.append(value).append(unit);
    }
  }

  /** {@code HH:MM:SS[.f]} without sign; hours with at least {@code width} digits. */
  private static void clock(StringBuilder out, long micros, int width) {
    // The least long has no positive counterpart, its parts do.
    long hours = Math.abs(micros / Times.MICROS_PER_HOUR);
    if (width == 2 && hours < 10) {
      out.append('0');
    }
    out.append(hours).append(':');
    Digits.appendTwo(out, (int) Math.abs(micros / Times.MICROS_PER_MINUTE % 60));
    out.append(':');
    Digits.appendTwo(out, (int) Math.abs(micros / Times.MICROS_PER_SECOND % 60));
    Digits.appendFraction(out, (int) Math.abs(micros % Times.MICROS_PER_SECOND));
  }
}
