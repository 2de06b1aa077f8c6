package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.DateField.Part;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads dates and times by a template as SQL/JSON has it (manual, 9.16.2): which type comes of it
 * is the template's matter.
 */
public final class StandardDateTime {
  private final List<DateNode> template;
  private final Set<Part> parts = EnumSet.noneOf(Part.class);

  private StandardDateTime(List<DateNode> template) {
    this.template = template;
    for (DateNode node : template) {
      if (node.isField()) {
        parts.add(node.field().part());
      }
    }
  }

  /**
   * @param type date, time, timetz, timestamp or timestamptz
   * @param value days since 1970, or microseconds: of the day as it is written; since 1970, in UTC
   *     for timestamptz
   * @param offset seconds east of UTC as written; 0 for types without
   */
  public record Value(PgType type, long value, int offset) {}

  /**
   * @throws SqlFault 22007
   */
  public static StandardDateTime of(String template) {
    return new StandardDateTime(DateTemplate.parseStandard(template));
  }

  /**
   * @throws SqlFault 22007, 22008, 22009, 0A000
   */
  public Value read(String text) {
    ScannedDate scanned = DateScanner.scanStandard(template, text);
    ResolvedDate date = ResolvedDate.of(text, scanned);
    for (DateNode node : template) {
      if (node.field() == DateField.ZONE || node.field() == DateField.OFFSET) {
        throw DateScanner.outputOnly(node);
      }
    }
    if (parts.contains(Part.DATE)) {
      return parts.contains(Part.TIME) ? timestamp(scanned, date) : date(text, date);
    }
    if (!parts.contains(Part.TIME)) {
      throw new SqlFault(
          SqlState.INVALID_DATETIME_FORMAT, "datetime format is not dated and not timed");
    }
    boolean zoned = parts.contains(Part.ZONE);
    return new Value(
        zoned ? Types.TIMETZ : Types.TIME,
        rounded(date.timeMicros(), scanned),
        zoned ? date.zoneOffset() : 0);
  }

  private Value date(String text, ResolvedDate date) {
    if (parts.contains(Part.ZONE)) {
      throw new SqlFault(
          SqlState.INVALID_DATETIME_FORMAT, "datetime format is zoned but not timed");
    }
    ToDate.checkDate(text, date);
    return new Value(Types.DATE, date.epochDay(), 0);
  }

  private Value timestamp(ScannedDate scanned, ResolvedDate date) {
    boolean zoned = parts.contains(Part.ZONE);
    int offset = zoned ? date.zoneOffset() : 0;
    PgType type = zoned ? Types.TIMESTAMPTZ : Types.TIMESTAMP;
    ToDate.checkTimestamp(type.name(), date);
    long utc = date.localMicros() - offset * Times.MICROS_PER_SECOND;
    return new Value(
        type,
        scanned.fractionDigits == 0 ? utc : Timestamps.round(utc, scanned.fractionDigits),
        offset);
  }

  private static long rounded(long micros, ScannedDate scanned) {
    return scanned.fractionDigits == 0 ? micros : Times.round(micros, scanned.fractionDigits);
  }
}
