package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;

/** {@code timestamptz}: held in UTC, read and shown in the session's TimeZone. */
public final class TimestampTzType extends FractionalType {
  public TimestampTzType(TypeFacts facts) {
    super(facts, "timestamp");
  }

  @Override
  Object read(String text, int modifier, TypeContext context) {
    if (IsoText.isTimestamp(text)) {
      int offset = IsoText.wholeHours(text, IsoText.zoneStart(text));
      if (offset != IsoText.OTHER) {
        long local = Timestamps.parse(text);
        long utc =
            offset == IsoText.NONE
                ? Timestamps.toUtc(local, context.zone())
                : local - offset * Times.MICROS_PER_HOUR;
        return Timestamps.formatUtc(Timestamps.round(utc, modifier));
      }
    }
    return Timestamps.formatUtc(
        Timestamps.round(new TimestampDecoder(text, context).utcMicros(), modifier));
  }

  @Override
  Object round(String runtime, int digits) {
    return Timestamps.formatUtc(Timestamps.round(Timestamps.parse(runtime), digits));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    String runtime = (String) value;
    long utc = Timestamps.parse(runtime);
    return Timestamps.isInfinite(utc) ? runtime : DateTimeText.timestamptz(utc, context);
  }
}
