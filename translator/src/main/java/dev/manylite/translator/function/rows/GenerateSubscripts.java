package dev.manylite.translator.function.rows;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** generate_subscripts (manual, 9.25). */
final class GenerateSubscripts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.rows("generate_subscripts", ANYARRAY, INT4)
        .returns(INT4)
        .rows((c, a) -> subscripts((String) a[0], (Long) a[1], false));
    d.rows("generate_subscripts", ANYARRAY, INT4, BOOL)
        .returns(INT4)
        .rows((c, a) -> subscripts((String) a[0], (Long) a[1], (Long) a[2] == 1));
  }

  private static List<Object[]> subscripts(String value, long dimension, boolean reverse) {
    List<Integer> dimensions = ArrayValue.dimensions(ArrayValue.parse(value));
    List<Object[]> rows = new ArrayList<>();
    if (dimension >= 1 && dimension <= dimensions.size()) {
      long lower = ArrayValue.lowerBound(ArrayValue.lowerBounds(value), (int) dimension - 1);
      for (long i = 0; i < dimensions.get((int) dimension - 1); i++) {
        rows.add(new Object[] {lower + i});
      }
    }
    if (reverse) {
      Collections.reverse(rows);
    }
    return rows;
  }
}
