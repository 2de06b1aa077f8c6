package dev.manylite.translator.function.comparison;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Two values of one type in the order of their bytes in PostgreSQL's memory. */
final class ValueImage {
  private static final int EPOCH_DAY = 10_957;

  private ValueImage() {}

  static int compare(PgType type, Object left, Object right) {
    return switch (type.name()) {
      case "bool",
          "int2",
          "int4",
          "int8",
          "oid",
          "xid",
          "cid",
          "date",
          "time",
          "timestamp",
          "timestamptz",
          "float8",
          "float4" ->
          Long.compareUnsigned(word(type, left), word(type, right));
      case "uuid", "name", "text", "varchar", "bpchar", "bytea", "macaddr", "macaddr8", "json" ->
          Arrays.compareUnsigned(bytes(type, left), bytes(type, right));
      default -> {
        if (left.equals(right)) {
          yield 0;
        }
        throw SqlFault.unsupported("the order of the images of type " + type.sqlName());
      }
    };
  }

  /** What is passed by value is a word without a sign, whatever the type. */
  private static long word(PgType type, Object value) {
    return switch (type.name()) {
      case "date" -> {
        long day = Dates.parse((String) value);
        yield Dates.isInfinite(day)
            ? day > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE
            : day - EPOCH_DAY;
      }
      case "time" -> Times.parse((String) value);
      case "timestamp", "timestamptz" -> {
        long micros = Timestamps.parse((String) value);
        yield Timestamps.isInfinite(micros) ? micros : micros - Timestamps.POSTGRES_EPOCH;
      }
      case "float8" -> Double.doubleToRawLongBits(number(value));
      case "float4" -> Float.floatToRawIntBits((float) number(value));
      default -> ((Number) value).longValue();
    };
  }

  private static double number(Object value) {
    return value instanceof String ? Double.NaN : ((Number) value).doubleValue();
  }

  private static byte[] bytes(PgType type, Object value) {
    if (value instanceof byte[] bytes) {
      return bytes;
    }
    return switch (type.name()) {
      case "uuid" -> HexFormat.of().parseHex(((String) value).replace("-", ""));
      case "bytea" -> HexFormat.of().parseHex(((String) value).substring(2));
      default -> ((String) value).getBytes(StandardCharsets.UTF_8);
    };
  }
}
