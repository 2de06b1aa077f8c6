package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.MONEY;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Money;
import dev.manylite.translator.type.value.Numeric;
import java.util.List;

/** Between money and exact numbers. */
final class MoneyCasts implements CastSet {
  private static final Numeric HUNDRED = Numeric.of(100);

  @Override
  public void define(CastTable t) {
    t.from(MONEY).to(NUMERIC).assignment().sql("$1", (c, a) -> a[0]);
    t.from(NUMERIC)
        .to(MONEY)
        .assignment()
        .java(
            (c, a) -> Money.runtime(Numeric.of((String) a[0]).multiply(HUNDRED).toLong("bigint")));
    for (PgType type : List.of(INT4, INT8)) {
      t.from(type)
          .to(MONEY)
          .assignment()
          .java((c, a) -> Money.runtime(IntegerRange.INT8.multiply((Long) a[0], 100)));
    }
  }
}
