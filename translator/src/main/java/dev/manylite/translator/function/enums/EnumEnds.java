package dev.manylite.translator.function.enums;

import static dev.manylite.translator.type.Types.ANYENUM;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.enums.EnumLabel;
import dev.manylite.translator.type.enums.EnumType;
import java.util.List;

/** enum_first, enum_last: of the argument's type, whatever its value. */
final class EnumEnds implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, "enum_first", true);
    define(d, "enum_last", false);
  }

  private static void define(Definitions d, String name, boolean first) {
    d.function(name, ANYENUM)
        .returns(ANYENUM)
        .stable()
        .calledOnNull()
        .javaByType((types, result) -> (c, a) -> end(types.get(0), first));
  }

  private static String end(SqlType type, boolean first) {
    EnumType labelled = (EnumType) type.base();
    List<EnumLabel> labels = labelled.labels();
    if (labels.isEmpty()) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "enum " + type.base().sqlName() + " contains no values");
    }
    return labelled.usable(labels.get(first ? 0 : labels.size() - 1));
  }
}
