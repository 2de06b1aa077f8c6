package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeContext.DateStyle.Format;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Dates;

/** {@code date}: {@code YYYY-MM-DD}, which orders as text (see {@link Dates}). */
public final class DateType extends BaseType {
  public DateType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    if (text.length() == 10 && IsoText.isDate(text)) {
      return text;
    }
    try {
      return Dates.format(new TimestampDecoder(text, context).epochDay());
    } catch (DateTimeFault fault) {
      throw fault.toSqlFault(text, sqlName());
    }
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    String runtime = (String) value;
    return context.dateStyle().format() == Format.ISO || Dates.isInfinite(Dates.parse(runtime))
        ? Dates.iso(runtime)
        : DateTimeText.date(Dates.parse(runtime), context.dateStyle());
  }
}
