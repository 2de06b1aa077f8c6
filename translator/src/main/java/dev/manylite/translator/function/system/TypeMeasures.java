package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.OID;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.Locale;

/**
 * What the views of information_schema say of a type's size, by its OID and modifier (manual,
 * 37.17): information_schema's {@code _pg_char_max_length} and its kin, which tools call as well.
 */
final class TypeMeasures implements FunctionSet {
  private static final int HEADER = 4;
  private static final long MAXIMUM_OCTETS = 1 << 30;
  private static final int BYTES_PER_CHARACTER = 4;
  private static final long DEFAULT_FRACTION = 6;

  @Override
  public void define(Definitions d) {
    measure(d, "_pg_char_max_length", TypeMeasures::characterLength);
    measure(d, "_pg_char_octet_length", TypeMeasures::octetLength);
    measure(d, "_pg_numeric_precision", TypeMeasures::precision);
    measure(d, "_pg_numeric_precision_radix", TypeMeasures::radix);
    measure(d, "_pg_numeric_scale", TypeMeasures::scale);
    measure(d, "_pg_datetime_precision", TypeMeasures::datetimePrecision);
    d.function("_pg_interval_type", OID, INT4)
        .returns(TEXT)
        .java((c, a) -> intervalType(name(a[0]), ((Long) a[1]).intValue()));
  }

  private interface Measure {
    Long of(String type, int modifier);
  }

  private static void measure(Definitions d, String name, Measure measure) {
    d.function(name, OID, INT4)
        .returns(INT4)
        .java((c, a) -> measure.of(name(a[0]), ((Long) a[1]).intValue()));
  }

  /** Types of the database's own have no measures. */
  private static String name(Object oid) {
    return Types.byOid(((Long) oid).intValue()).map(t -> t.name()).orElse("");
  }

  private static Long characterLength(String type, int modifier) {
    if (modifier < 0) {
      return null;
    }
    return switch (type) {
      case "varchar", "bpchar" -> (long) modifier - HEADER;
      case "bit", "varbit" -> (long) modifier;
      default -> null;
    };
  }

  private static Long octetLength(String type, int modifier) {
    return switch (type) {
      case "text" -> MAXIMUM_OCTETS;
      case "varchar", "bpchar" ->
          modifier < 0
              ? (Long) MAXIMUM_OCTETS
              : (Long) ((long) (modifier - HEADER) * BYTES_PER_CHARACTER);
      default -> null;
    };
  }

  private static Long precision(String type, int modifier) {
    return switch (type) {
      case "int2" -> 16L;
      case "int4" -> 32L;
      case "int8" -> 64L;
      case "float4" -> 24L;
      case "float8" -> 53L;
      case "numeric" -> modifier < 0 ? null : (Long) (long) ((modifier - HEADER) >> 16 & 0xFFFF);
      default -> null;
    };
  }

  private static Long radix(String type, int modifier) {
    return switch (type) {
      case "int2", "int4", "int8", "float4", "float8" -> 2L;
      case "numeric" -> 10L;
      default -> null;
    };
  }

  private static Long scale(String type, int modifier) {
    return switch (type) {
      case "int2", "int4", "int8" -> 0L;
      case "numeric" -> modifier < 0 ? null : (Long) (long) ((modifier - HEADER) & 0xFFFF);
      default -> null;
    };
  }

  private static Long datetimePrecision(String type, int modifier) {
    return switch (type) {
      case "date" -> 0L;
      case "time", "timetz", "timestamp", "timestamptz" ->
          modifier < 0 ? DEFAULT_FRACTION : (Long) (long) modifier;
      case "interval" ->
          modifier < 0 || (modifier & 0xFFFF) == 0xFFFF
              ? (Long) DEFAULT_FRACTION
              : (Long) (long) (modifier & 0xFFFF);
      default -> null;
    };
  }

  /** The fields that an interval is restricted to. */
  private static String intervalType(String type, int modifier) {
    String text = type.equals("interval") ? new SqlType(Types.INTERVAL, modifier).toString() : "";
    int space = text.indexOf(' ');
    return space < 0 ? null : text.substring(space + 1).toUpperCase(Locale.ROOT);
  }
}
