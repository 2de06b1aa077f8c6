package dev.manylite.gateway.catalog.relation;

import dev.manylite.translator.type.SqlType;

/** What information_schema says of a type's size; null where a measure does not apply. */
record ColumnMeasures(
    Integer characterLength,
    Integer octetLength,
    Integer precision,
    Integer radix,
    Integer scale,
    Integer datetimePrecision) {
  private static final int HEADER = 4;
  private static final int MAXIMUM_OCTETS = 1 << 30;
  private static final int BYTES_PER_CHARACTER = 4;
  private static final int DEFAULT_FRACTION = 6;

  static ColumnMeasures of(SqlType type) {
    int modifier = type.modifier();
    return switch (type.base().name()) {
      case "int2" -> number(16, 2, 0);
      case "int4" -> number(32, 2, 0);
      case "int8" -> number(64, 2, 0);
      case "float4" -> number(24, 2, null);
      case "float8" -> number(53, 2, null);
      case "numeric" ->
          modifier < 0
              ? number(null, 10, null)
              : number((modifier - HEADER) >> 16, 10, (modifier - HEADER) & 0xFFFF);
      case "varchar", "bpchar" ->
          modifier < 0
              ? character(null, MAXIMUM_OCTETS)
              : character(modifier - HEADER, (modifier - HEADER) * BYTES_PER_CHARACTER);
      case "bit", "varbit" -> character(modifier < 0 ? null : modifier, null);
      case "text" -> character(null, MAXIMUM_OCTETS);
      case "date" -> datetime(0);
      case "time", "timetz", "timestamp", "timestamptz", "interval" ->
          datetime(modifier < 0 ? DEFAULT_FRACTION : modifier & 0xFFFF);
      default -> new ColumnMeasures(null, null, null, null, null, null);
    };
  }

  private static ColumnMeasures number(Integer precision, int radix, Integer scale) {
    return new ColumnMeasures(null, null, precision, radix, scale, null);
  }

  private static ColumnMeasures character(Integer length, Integer octets) {
    return new ColumnMeasures(length, octets, null, null, null, null);
  }

  private static ColumnMeasures datetime(int precision) {
    return new ColumnMeasures(null, null, null, null, null, precision);
  }
}
