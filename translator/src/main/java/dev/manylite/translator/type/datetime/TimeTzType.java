package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;

/** {@code timetz}: a time with its offset, compared by the instant that it is. */
public final class TimeTzType extends FractionalType {
  public TimeTzType(TypeFacts facts) {
    super(facts, "time");
  }

  @Override
  Object read(String text, int modifier, TypeContext context) {
    TimeDecoder decoder = new TimeDecoder(text, context);
    return new TimeWithZone(Times.round(decoder.timeMicros(), modifier), decoder.zoneOffset())
        .toString();
  }

  @Override
  Object round(String runtime, int digits) {
    TimeWithZone time = TimeWithZone.parse(runtime);
    return new TimeWithZone(Times.round(time.micros(), digits), time.offset()).toString();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    TimeWithZone time = TimeWithZone.parse((String) value);
    StringBuilder out = new StringBuilder(Times.format(time.micros()));
    DateTimeText.offset(out, time.offset());
    return out.toString();
  }

  @Override
  public String collation() {
    return "pg_timetz";
  }
}
