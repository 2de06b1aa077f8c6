package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Times;

/** {@code time}: {@code HH:MM:SS[.ffffff]} up to {@code 24:00:00}. */
public final class TimeType extends FractionalType {
  public TimeType(TypeFacts facts) {
    super(facts, "time");
  }

  @Override
  Object read(String text, int modifier, TypeContext context) {
    return Times.format(Times.round(new TimeDecoder(text, context).timeMicros(), modifier));
  }

  @Override
  Object round(String runtime, int digits) {
    return Times.format(Times.round(Times.parse(runtime), digits));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return (String) value;
  }
}
