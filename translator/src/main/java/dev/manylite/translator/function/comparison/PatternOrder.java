package dev.manylite.translator.function.comparison;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.Collations;
import java.util.List;

/** {@code ~<~ ~<=~ ~>~ ~>=~}: by bytes, which in collation C is the order of the type anyway. */
final class PatternOrder implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String symbol : List.of("<", "<=", ">", ">=")) {
      d.operator("~" + symbol + "~", TEXT, TEXT).returns(BOOL).sql("$1 " + symbol + " $2");
      d.operator("~" + symbol + "~", BPCHAR, BPCHAR)
          .returns(BOOL)
          .sql("$1 COLLATE " + Collations.IGNORING_BLANKS + " " + symbol + " $2");
    }
  }
}
