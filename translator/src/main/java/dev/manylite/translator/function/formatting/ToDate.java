package dev.manylite.translator.function.formatting;

import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;
import java.util.List;

/** to_date and to_timestamp. */
final class ToDate implements FunctionSet {
  /** Beyond these PostgreSQL has no date, or no timestamp, either. */
  private static final int FIRST_YEAR = -4713;

  private static final int LAST_YEAR_OF_DATE = 5_874_897;
  private static final int LAST_YEAR_OF_TIMESTAMP = 294_276;

  private final LastTemplate<List<DateNode>> templates = new LastTemplate<>(DateTemplate::parse);

  @Override
  public void define(Definitions d) {
    d.function("to_date", TEXT, TEXT)
        .returns(DATE)
        .stable()
        .java((c, a) -> date((String) a[0], (String) a[1]));
    d.function("to_timestamp", TEXT, TEXT)
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> timestamp((String) a[0], (String) a[1], c.types().zone()));
  }

  private String date(String text, String template) {
    ResolvedDate date = ResolvedDate.of(text, DateScanner.scan(templates.of(template), text));
    if (date.hasZone()) {
      date.zoneOffset();
    }
    checkDate(text, date);
    return Dates.format(date.epochDay());
  }

  /**
   * @throws SqlFault 22008
   */
  static void checkDate(String text, ResolvedDate date) {
    if (date.year() < FIRST_YEAR || date.year() > LAST_YEAR_OF_DATE) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range: \"" + text + "\"");
    }
  }

  /**
   * @throws SqlFault 22008
   */
  static void checkTimestamp(String type, ResolvedDate date) {
    if (date.year() < FIRST_YEAR || date.year() > LAST_YEAR_OF_TIMESTAMP) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, type + " out of range");
    }
  }

  private String timestamp(String text, String template, Zone zone) {
    ScannedDate scanned = DateScanner.scan(templates.of(template), text);
    ResolvedDate date = ResolvedDate.of(text, scanned);
    int offset = date.hasZone() ? date.zoneOffset() : 0;
    checkTimestamp("timestamp", date);
    long local = date.localMicros();
    long utc =
        date.hasZone() ? local - offset * Times.MICROS_PER_SECOND : Timestamps.toUtc(local, zone);
    return Timestamps.formatUtc(
        scanned.fractionDigits == 0 ? utc : Timestamps.round(utc, scanned.fractionDigits));
  }
}
