package dev.manylite.translator.type.value;

/**
 * A timetz: a local time and its offset. Ordered by the instant, then by the offset, west first.
 *
 * @param micros local time since midnight
 * @param offset seconds east of UTC
 */
public record TimeWithZone(long micros, int offset) implements Comparable<TimeWithZone> {

  /** Runtime value {@code HH:MM:SS[.ffffff]±HH:MM[:SS]} → value. */
  public static TimeWithZone parse(String runtime) {
    int sign = Math.max(runtime.indexOf('+'), runtime.indexOf('-'));
    int offset = Digits.two(runtime, sign + 1) * 3600 + Digits.two(runtime, sign + 4) * 60;
    if (runtime.length() > sign + 6) {
      offset += Digits.two(runtime, sign + 7);
    }
    return new TimeWithZone(Times.parse(runtime), runtime.charAt(sign) == '-' ? -offset : offset);
  }

  /** Microseconds since midnight UTC; negative or beyond a day where the offset leads there. */
  public long utcMicros() {
    return micros - offset * Times.MICROS_PER_SECOND;
  }

  /** The same instant of the day at another offset. */
  public TimeWithZone at(int newOffset) {
    return new TimeWithZone(
        Math.floorMod(utcMicros() + newOffset * Times.MICROS_PER_SECOND, Times.MICROS_PER_DAY),
        newOffset);
  }

  @Override
  public int compareTo(TimeWithZone other) {
    int instant = Long.compare(utcMicros(), other.utcMicros());
    return instant != 0 ? instant : Integer.compare(other.offset, offset);
  }

  /** The runtime value. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(21);
    Times.append(out, micros);
    int size = Math.abs(offset);
    out.append(offset < 0 ? '-' : '+');
    Digits.appendTwo(out, size / 3600);
    out.append(':');
    Digits.appendTwo(out, size / 60 % 60);
    if (size % 60 != 0) {
      out.append(':');
      Digits.appendTwo(out, size % 60);
    }
    return out.toString();
  }
}
