package dev.manylite.translator.function.rows;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.RECORD;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** information_schema._pg_expandarray: an array's elements with their numbers, from 1. */
final class ExpandArray implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.rows("_pg_expandarray", ANYARRAY)
        .returns(RECORD)
        .rows(
            List.of(new ResultColumn("x", ANYELEMENT), new ResultColumn("n", INT4)),
            (c, a) -> numbered((String) a[0]));
  }

  private static List<Object[]> numbered(String array) {
    List<Object[]> rows = new ArrayList<>();
    for (Object element : ArrayValue.parse(array)) {
      rows.add(new Object[] {element, rows.size() + 1L});
    }
    return rows;
  }
}
