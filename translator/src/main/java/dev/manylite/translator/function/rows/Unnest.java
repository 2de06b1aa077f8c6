package dev.manylite.translator.function.rows;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYELEMENT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** unnest (manual, 9.19): the elements of all dimensions, row by row. */
final class Unnest implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.rows("unnest", ANYARRAY)
        .returns(ANYELEMENT)
        .byType(
            (name, types, result) ->
                new Implementation.Rows(
                    name,
                    List.of(new Implementation.Rows.ResultColumn("unnest", result.base())),
                    (c, a) -> elements(types.get(0), (String) a[0])));
  }

  private static List<Object[]> elements(SqlType type, String value) {
    if (!(type.base() instanceof ArrayType arrayType)) {
      throw SqlFault.unsupported("unnest of " + type);
    }
    List<Object[]> rows = new ArrayList<>();
    for (Object element : ArrayValue.flatten(arrayType.elements(value))) {
      rows.add(new Object[] {element});
    }
    return rows;
  }
}
