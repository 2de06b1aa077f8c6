package dev.manylite.translator.function.enums;

import static dev.manylite.translator.type.Types.ANYENUM;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.Collations;
import java.util.Comparator;

/** enum_cmp, and enum_larger and enum_smaller behind max and min. */
final class EnumComparison implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("enum_cmp", ANYENUM, ANYENUM)
        .returns(INT4)
        .javaByType(
            (types, result) -> {
              Comparator<Object> order = Collations.element(types.get(0).base());
              return (c, a) -> (long) Integer.signum(order.compare(a[0], a[1]));
            });
    chosen(d, "enum_larger", 1);
    chosen(d, "enum_smaller", -1);
  }

  private static void chosen(Definitions d, String name, int sign) {
    d.function(name, ANYENUM, ANYENUM)
        .returns(ANYENUM)
        .javaByType(
            (types, result) -> {
              Comparator<Object> order = Collations.element(types.get(0).base());
              return (c, a) -> order.compare(a[0], a[1]) * sign > 0 ? a[0] : a[1];
            });
  }
}
