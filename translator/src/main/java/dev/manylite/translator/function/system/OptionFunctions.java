package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.RECORD;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** pg_options_to_table: options as the catalogs hold them, {@code name=value} (manual, 9.26.4). */
final class OptionFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.rows("pg_options_to_table", Types.array(TEXT))
        .returns(RECORD)
        .stable()
        .rows(
            List.of(new ResultColumn("option_name", TEXT), new ResultColumn("option_value", TEXT)),
            (c, a) -> options((String) a[0]));
  }

  private static List<Object[]> options(String array) {
    List<Object[]> rows = new ArrayList<>();
    for (Object option : ArrayValue.flatten(ArrayValue.parse(array))) {
      String text = String.valueOf(option);
      int equals = text.indexOf('=');
      rows.add(
          equals < 0
              ? new Object[] {text, null}
              : new Object[] {text.substring(0, equals), text.substring(equals + 1)});
    }
    return rows;
  }
}
