package dev.manylite.translator.function.formatting;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Timestamps;
import java.util.List;
import java.util.function.LongFunction;

/** to_char of timestamps and intervals. */
final class DatesToChar implements FunctionSet {
  private final LastTemplate<List<DateNode>> templates = new LastTemplate<>(DateTemplate::parse);

  @Override
  public void define(Definitions d) {
    d.function("to_char", TIMESTAMP, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> print(a[0], a[1], DateParts::ofTimestamp));
    d.function("to_char", TIMESTAMPTZ, TEXT)
        .returns(TEXT)
        .stable()
        .java((c, a) -> print(a[0], a[1], utc -> DateParts.ofTimestampTz(utc, c.types().zone())));
    d.function("to_char", INTERVAL, TEXT)
        .returns(TEXT)
        .stable()
        .java(
            (c, a) ->
                ((String) a[1]).isEmpty()
                    ? null
                    : DateWriter.print(
                        templates.of((String) a[1]),
                        DateParts.ofInterval(Interval.parse((String) a[0]))));
  }

  private String print(Object timestamp, Object template, LongFunction<DateParts> parts) {
    long micros = Timestamps.parse((String) timestamp);
    return ((String) template).isEmpty() || Timestamps.isInfinite(micros)
        ? null
        : DateWriter.print(templates.of((String) template), parts.apply(micros));
  }
}
