package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeContext.DateStyle.Format;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Timestamps;

/** {@code timestamp}: {@code YYYY-MM-DD HH:MM:SS[.ffffff]}, which orders as text. */
public final class TimestampType extends FractionalType {
  public TimestampType(TypeFacts facts) {
    super(facts, "timestamp");
  }

  /** A zone in the text is read and ignored. */
  @Override
  Object read(String text, int modifier, TypeContext context) {
    if (IsoText.isTimestamp(text) && IsoText.zoneStart(text) == text.length()) {
      return Timestamps.format(Timestamps.round(Timestamps.parse(text), modifier));
    }
    return Timestamps.format(
        Timestamps.round(new TimestampDecoder(text, context).localMicros(), modifier));
  }

  @Override
  Object round(String runtime, int digits) {
    return Timestamps.format(Timestamps.round(Timestamps.parse(runtime), digits));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    String runtime = (String) value;
    if (context.dateStyle().format() == Format.ISO) {
      return Dates.iso(runtime);
    }
    long micros = Timestamps.parse(runtime);
    return Timestamps.isInfinite(micros)
        ? runtime
        : DateTimeText.timestamp(micros, context.dateStyle());
  }
}
