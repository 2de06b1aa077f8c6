package dev.manylite.translator.type.hash;

import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Blanks;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Inet;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.LogPosition;
import dev.manylite.translator.type.value.MacAddress;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.TupleId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** The hash functions of types that are not made of others (PostgreSQL's hashfunc.c and kin). */
final class ScalarHashes {
  private static final int POSTGRES_EPOCH_DAY = 10_957;
  private static final int DAYS_PER_MONTH = 30;

  /** PGSQL_AF_INET and PGSQL_AF_INET6. */
  private static final byte FAMILY_V4 = 2;

  private static final byte FAMILY_V6 = 3;

  private ScalarHashes() {}

  static long int4(Object value, long seed) {
    return HashBytes.extended(((Number) value).intValue(), seed);
  }

  static long int8(Object value, long seed) {
    return int8(((Number) value).longValue(), seed);
  }

  /** So that a number hashes the same whatever its width: int4 -1 as int8 -1. */
  private static long int8(long value, long seed) {
    int high = (int) (value >>> 32);
    return HashBytes.extended((int) value ^ (value >= 0 ? high : ~high), seed);
  }

  static long xid8(Object value, long seed) {
    return int8(Long.parseUnsignedLong((String) value), seed);
  }

  /** A byte beyond ASCII is held as its octal spelling; C's char has a sign. */
  static long singleChar(Object value, long seed) {
    String text = (String) value;
    int code = text.isEmpty() ? 0 : text.charAt(0);
    return HashBytes.extended(
        text.length() > 1 ? (byte) Integer.parseInt(text, 1, text.length(), 8) : code, seed);
  }

  static long tid(Object value, long seed) {
    long id = TupleId.parse((String) value);
    ByteBuffer bytes = littleEndian(6);
    bytes.putShort((short) (id >>> 32)).putShort((short) (id >>> 16)).putShort((short) id);
    return HashBytes.extended(bytes.array(), seed);
  }

  static long float8(Object value, long seed) {
    double number = value instanceof String ? Double.NaN : ((Number) value).doubleValue();
    return number == 0 ? seed : HashBytes.extended(littleEndian(8).putDouble(number).array(), seed);
  }

  static long text(Object value, long seed) {
    return HashBytes.extended(utf8(value), seed);
  }

  static long bpchar(Object value, long seed) {
    return text(Blanks.strip((String) value), seed);
  }

  /** Within an array a bytea is its text. */
  static long bytea(Object value, long seed) {
    byte[] bytes =
        value instanceof byte[] own ? own : HexFormat.of().parseHex(((String) value).substring(2));
    return HashBytes.extended(bytes, seed);
  }

  static long date(Object value, long seed) {
    long day = Dates.parse((String) value);
    int days = Dates.isInfinite(day) ? limit(day) : (int) (day - POSTGRES_EPOCH_DAY);
    return HashBytes.extended(days, seed);
  }

  private static int limit(long infinite) {
    return infinite > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE;
  }

  static long time(Object value, long seed) {
    return int8(Times.parse((String) value), seed);
  }

  static long timetz(Object value, long seed) {
    TimeWithZone time = TimeWithZone.parse((String) value);
    // PostgreSQL counts offsets to the west.
    return int8(time.micros(), seed) ^ HashBytes.extended(-time.offset(), seed);
  }

  static long timestamp(Object value, long seed) {
    long micros = Timestamps.parse((String) value);
    return int8(Timestamps.isInfinite(micros) ? micros : micros - Timestamps.POSTGRES_EPOCH, seed);
  }

  static long interval(Object value, long seed) {
    Interval interval = Interval.parse((String) value);
    BigInteger days = BigInteger.valueOf(interval.months() * (long) DAYS_PER_MONTH);
    return int8(
        days.add(BigInteger.valueOf(interval.days()))
            .multiply(BigInteger.valueOf(Times.MICROS_PER_DAY))
            .add(BigInteger.valueOf(interval.micros()))
            .longValue(),
        seed);
  }

  static long uuid(Object value, long seed) {
    return HashBytes.extended(HexFormat.of().parseHex(((String) value).replace("-", "")), seed);
  }

  static long inet(Object value, long seed) {
    Inet inet = Inet.of((String) value);
    ByteBuffer bytes = ByteBuffer.allocate(inet.bytes().length + 2);
    bytes.put(inet.isV6() ? FAMILY_V6 : FAMILY_V4).put((byte) inet.bits());
    return HashBytes.extended(bytes.put(inet.bytes()).array(), seed);
  }

  static long macaddr(Object value, long seed) {
    return HashBytes.extended(MacAddress.parse(value), seed);
  }

  static long logPosition(Object value, long seed) {
    return int8(LogPosition.parse((String) value), seed);
  }

  static long oidVector(Object value, long seed) {
    List<Object> oids = ArrayValue.parse((String) value);
    ByteBuffer bytes = littleEndian(Integer.BYTES * oids.size());
    oids.forEach(oid -> bytes.putInt(((Number) oid).intValue()));
    return HashBytes.extended(bytes.array(), seed);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] utf8(Object value) {
    return ((String) value).getBytes(StandardCharsets.UTF_8);
  }
}
