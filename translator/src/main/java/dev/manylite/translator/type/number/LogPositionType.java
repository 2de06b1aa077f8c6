package dev.manylite.translator.type.number;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.LogPosition;

/** {@code pg_lsn}: as PostgreSQL prints it, without leading zeros. */
public final class LogPositionType extends BaseType {
  public LogPositionType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return LogPosition.print(LogPosition.read(text).orElseThrow(() -> invalidInput(text)));
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }

  @Override
  public String collation() {
    return "pg_lsn";
  }
}
