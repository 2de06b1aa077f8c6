package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Where a window frame given by RANGE and an offset begins or ends, for types that SQLite does not
 * add an offset to (manual, 4.2.8; PostgreSQL's in_range functions). Times become numbers, as a
 * time of day that is added to does not begin anew at midnight here.
 */
public final class FrameLimits {
  /** Offsets of time zones in seconds are below it. */
  private static final long ZONES = 1L << 18;

  private static final Map<Integer, Signature> CHECKED =
      Map.of(
          Types.INTERVAL.oid(),
          checked(
              "interval",
              Types.INTERVAL,
              v -> Interval.parse((String) v).compareTo(Interval.ZERO) < 0),
          Types.NUMERIC.oid(),
          checked("numeric", Types.NUMERIC, v -> isNegative(Numeric.of((String) v))),
          Types.INT8.oid(),
          checked("int8", Types.INT8, v -> (Long) v < 0),
          Types.FLOAT8.oid(),
          checked("float8", Types.FLOAT8, v -> isNegative(number(v))));

  private static final Map<Integer, Signature> LIMITS =
      Map.of(
          Types.NUMERIC.oid(),
          limit("numeric", Types.NUMERIC, FrameLimits::numeric),
          Types.INT8.oid(),
          limit("int8", Types.INT8, FrameLimits::int8),
          Types.FLOAT8.oid(),
          limit("float8", Types.FLOAT8, FrameLimits::float8),
          Types.TIME.oid(),
          limit(
              "time",
              Types.INT8,
              (key, offset, sign, upper) ->
                  Times.parse((String) key) + sign * Interval.parse((String) offset).micros()),
          Types.TIMETZ.oid(),
          limit(
              "timetz",
              Types.INT8,
              (key, offset, sign, upper) ->
                  zoned((String) key, sign * Interval.parse((String) offset).micros())));

  private static final Map<Integer, Signature> PLACES =
      Map.of(
          Types.TIME.oid(), place("time", key -> Times.parse(key)),
          Types.TIMETZ.oid(), place("timetz", key -> zoned(key, 0)));

  /** An offset of ROWS or GROUPS; second argument: of the start. */
  public static final Signature COUNTED =
      InternalFunction.java(
          "pg_frame_count",
          Types.INT8,
          Volatility.IMMUTABLE,
          false,
          (context, values) -> {
            String side = values[1].equals(1L) ? "starting" : "ending";
            if (values[0] == null) {
              throw new SqlFault(
                  SqlState.NULL_VALUE_NOT_ALLOWED, "frame " + side + " offset must not be null");
            }
            if ((Long) values[0] < 0) {
              throw new SqlFault("22013", "frame " + side + " offset must not be negative");
            }
            return values[0];
          });

  public static final Signature BEFORE = InternalFunction.sql("before", Types.INT8, "($1 - $2)");

  private FrameLimits() {}

  private interface Limit {
    Object of(Object key, Object offset, int sign, boolean upper);
  }

  /** The offset, if it is none of those that are no distance; second argument: of the start. */
  public static Signature checked(PgType offset) {
    return CHECKED.get(offset.oid());
  }

  /** Arguments: the row's key, the offset, whether it is subtracted, whether of an upper limit. */
  public static Signature limit(PgType key) {
    return LIMITS.get(key.oid());
  }

  /** A time of day as a number that is ordered as it is. */
  public static Signature place(PgType time) {
    return PLACES.get(time.oid());
  }

  private static Signature checked(String name, PgType type, Predicate<Object> negative) {
    return InternalFunction.java(
        "pg_frame_offset_" + name,
        type,
        Volatility.IMMUTABLE,
        false,
        (context, values) -> {
          if (values[0] == null) {
            String side = values[1].equals(1L) ? "starting" : "ending";
            throw new SqlFault(
                SqlState.NULL_VALUE_NOT_ALLOWED, "frame " + side + " offset must not be null");
          }
          if (negative.test(values[0])) {
            throw new SqlFault("22013", "invalid preceding or following size in window function");
          }
          return values[0];
        });
  }

  private static Signature limit(String name, PgType result, Limit limit) {
    return InternalFunction.java(
        "pg_frame_limit_" + name,
        result,
        Volatility.IMMUTABLE,
        true,
        (context, values) ->
            limit.of(values[0], values[1], values[2].equals(1L) ? -1 : 1, values[3].equals(1L)));
  }

  private static Signature place(String name, ToLongFunction<String> place) {
    return InternalFunction.java(
        "pg_frame_place_" + name,
        Types.INT8,
        Volatility.IMMUTABLE,
        true,
        (context, values) -> place.applyAsLong((String) values[0]));
  }

  private static boolean isNegative(Numeric offset) {
    return offset.isNaN() || offset.signum() < 0;
  }

  private static boolean isNegative(double offset) {
    return Double.isNaN(offset) || offset < 0;
  }

  /** Infinitely far from infinity on the other side is everything. */
  private static Object numeric(Object key, Object offset, int sign, boolean upper) {
    Numeric base = Numeric.of((String) key);
    Numeric distance = Numeric.of((String) offset);
    Numeric sum = sign < 0 ? base.subtract(distance) : base.add(distance);
    if (sum.isNaN() && !base.isNaN()) {
      sum = upper ? Numeric.INFINITY : Numeric.NEGATIVE_INFINITY;
    }
    return sum.toString();
  }

  private static Object float8(Object key, Object offset, int sign, boolean upper) {
    double base = number(key);
    double sum = base + sign * number(offset);
    if (Double.isNaN(sum)) {
      return Double.isNaN(base)
          ? "NaN"
          : (Object) (upper ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
    }
    return sum;
  }

  private static Object int8(Object key, Object offset, int sign, boolean upper) {
    try {
      return Math.addExact((Long) key, sign * (Long) offset);
    } catch (ArithmeticException overflow) {
      return sign < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static double number(Object value) {
    return value instanceof Double number ? number : Double.parseDouble((String) value);
  }

  /** By the instant, then by the zone, west first. */
  private static long zoned(String key, long added) {
    TimeWithZone time = TimeWithZone.parse(key);
    return (time.utcMicros() + added) * ZONES - time.offset();
  }
}
