package dev.manylite.translator.function.enums;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYENUM;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.enums.EnumLabel;
import dev.manylite.translator.type.enums.EnumType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** enum_range: the labels from one to another; null for an end that is open. */
final class EnumRange implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("enum_range", ANYENUM)
        .returns(ANYARRAY)
        .stable()
        .calledOnNull()
        .javaByType((types, result) -> (c, a) -> labels(types.get(0), null, null));
    d.function("enum_range", ANYENUM, ANYENUM)
        .returns(ANYARRAY)
        .stable()
        .calledOnNull()
        .javaByType((types, result) -> (c, a) -> labels(types.get(0), a[0], a[1]));
  }

  private static String labels(SqlType type, Object from, Object to) {
    List<Object> labels = new ArrayList<>();
    boolean within = from == null;
    EnumType labelled = (EnumType) type.base();
    for (EnumLabel label : labelled.labels()) {
      within |= label.label().equals(from);
      if (within) {
        labels.add(labelled.usable(label));
      }
      if (label.label().equals(to)) {
        break;
      }
    }
    return ArrayValue.print(labels);
  }
}
