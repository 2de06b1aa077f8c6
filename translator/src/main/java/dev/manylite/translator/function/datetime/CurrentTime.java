package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** now and its kin (manual, 9.9.5). */
final class CurrentTime implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String name : List.of("now", "transaction_timestamp")) {
      d.function(name)
          .returns(TIMESTAMPTZ)
          .stable()
          .java((c, a) -> text(c.types().transactionTime()));
    }
    d.function("statement_timestamp")
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> text(c.statementTime()));
    d.function("clock_timestamp")
        .returns(TIMESTAMPTZ)
        .isVolatile()
        .java((c, a) -> text(c.clockTime()));
    d.function("timeofday")
        .returns(TEXT)
        .isVolatile()
        .java((c, a) -> timeOfDay(c.clockTime(), c.types().zone()));
  }

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss.SSSSSS yyyy ", Locale.ROOT);

  private static String timeOfDay(Instant now, Zone zone) {
    return FORMAT.format(now.atOffset(zone.rules().getOffset(now))) + zone.abbreviation(now);
  }

  private static String text(Instant instant) {
    return Timestamps.formatUtc(Timestamps.micros(instant));
  }
}
