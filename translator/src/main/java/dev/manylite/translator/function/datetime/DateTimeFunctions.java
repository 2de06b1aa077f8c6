package dev.manylite.translator.function.datetime;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Date and time functions and operators (manual, 9.9). */
public final class DateTimeFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new Age(),
        new AtTimeZone(),
        new CurrentTime(),
        new DateArithmetic(),
        new DateTrunc(),
        new DateWithTime(),
        new Extract(),
        new IntervalArithmetic(),
        new MakeDateTime(),
        new Overlaps(),
        new TimeArithmetic(),
        new TimeSeries(),
        new TimestampArithmetic());
  }
}
