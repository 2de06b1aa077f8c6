package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.type.PgType;

/** {@code & | # ~ << >>} on integers. Except for shifts, SQLite's 64 bits give the same. */
final class BitOperators implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (IntegerRange range : IntegerRange.values()) {
      PgType type = NumberTypes.type(range);
      d.operator("&", type, type).returns(type).sql("$1 & $2");
      d.operator("|", type, type).returns(type).sql("$1 | $2");
      d.operator("#", type, type).returns(type).java((c, a) -> (Long) a[0] ^ (Long) a[1]);
      d.operator("~", type).returns(type).sql("~$1");
      d.operator("<<", type, INT4)
          .returns(type)
          .java((c, a) -> range.shiftLeft((Long) a[0], (Long) a[1]));
      d.operator(">>", type, INT4)
          .returns(type)
          .java((c, a) -> range.shiftRight((Long) a[0], (Long) a[1]));
    }
  }
}
