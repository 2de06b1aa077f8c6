package dev.manylite.translator.type.number;

import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Money;

/** {@code money} (manual, 8.2), as lc_monetary C has it: dollars and cents. */
public final class MoneyType extends BaseType {
  public MoneyType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return Money.runtime(new MoneyReader(text, () -> invalidInput(text)).cents());
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return Money.print((String) value);
  }

  @Override
  public String declaration(int modifier) {
    return "money text";
  }

  @Override
  public String collation() {
    return "pg_numeric";
  }
}
