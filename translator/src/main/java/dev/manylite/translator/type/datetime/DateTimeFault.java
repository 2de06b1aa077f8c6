package dev.manylite.translator.type.datetime;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Why a date or time can't be read; becomes a {@link SqlFault} once text and type are known. */
final class DateTimeFault extends RuntimeException {
  enum Reason {
    BAD_FORMAT,
    FIELD_OVERFLOW,
    /** A day or month is out of range, maybe because their order was mistaken. */
    MONTH_DAY_OVERFLOW,
    INTERVAL_OVERFLOW,
    ZONE_OVERFLOW,
    UNKNOWN_ZONE,
    OUT_OF_RANGE
  }

  private final Reason reason;
  private final String zone;

  private DateTimeFault(Reason reason, String zone) {
    super(reason.name(), null, false, false);
    this.reason = reason;
    this.zone = zone;
  }

  static DateTimeFault badFormat() {
    return new DateTimeFault(Reason.BAD_FORMAT, null);
  }

  static DateTimeFault overflow() {
    return new DateTimeFault(Reason.FIELD_OVERFLOW, null);
  }

  static DateTimeFault of(Reason reason) {
    return new DateTimeFault(reason, null);
  }

  static DateTimeFault unknownZone(String zone) {
    return new DateTimeFault(Reason.UNKNOWN_ZONE, zone);
  }

  Reason reason() {
    return reason;
  }

  SqlFault toSqlFault(String text, String sqlName) {
    String quoted = ": \"" + text + "\"";
    return switch (reason) {
      case BAD_FORMAT ->
          new SqlFault(
              SqlState.INVALID_DATETIME_FORMAT,
              "invalid input syntax for type " + sqlName + quoted);
      case FIELD_OVERFLOW ->
          new SqlFault(
              SqlState.DATETIME_FIELD_OVERFLOW, "date/time field value out of range" + quoted);
      case MONTH_DAY_OVERFLOW ->
          new SqlFault(
                  SqlState.DATETIME_FIELD_OVERFLOW, "date/time field value out of range" + quoted)
              .withHint("Perhaps you need a different \"datestyle\" setting.");
      case INTERVAL_OVERFLOW ->
          new SqlFault(
              SqlState.INTERVAL_FIELD_OVERFLOW, "interval field value out of range" + quoted);
      case ZONE_OVERFLOW ->
          new SqlFault(
              SqlState.INVALID_TIME_ZONE_DISPLACEMENT,
              "time zone displacement out of range" + quoted);
      case OUT_OF_RANGE ->
          new SqlFault(
              SqlState.DATETIME_FIELD_OVERFLOW,
              (sqlName.equals("date") ? "date" : "timestamp") + " out of range" + quoted);
      case UNKNOWN_ZONE ->
          new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE, "time zone \"" + zone + "\" not recognized");
    };
  }
}
