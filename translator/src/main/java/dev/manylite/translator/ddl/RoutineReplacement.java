package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Routine.Parameter;
import java.util.List;
import java.util.Objects;

/** CREATE OR REPLACE: what may not change (manual, CREATE FUNCTION, "Notes"). */
final class RoutineReplacement {
  private RoutineReplacement() {}

  static void check(Routine before, Routine after, Catalog catalog) {
    if (before.procedure() != after.procedure()) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot change routine kind")
          .withDetail("\"" + before.name() + "\" is a " + RoutineNames.kind(before) + ".");
    }
    String hint =
        "Use DROP "
            + (before.procedure() ? "PROCEDURE " : "FUNCTION ")
            + RoutineNames.identity(before, catalog)
            + " first.";
    if (!before.result().equals(after.result()) || before.returnsSet() != after.returnsSet()) {
      throw new SqlFault(
              SqlState.INVALID_FUNCTION_DEFINITION,
              before.procedure()
                  ? "cannot change whether a procedure has output parameters"
                  : "cannot change return type of existing function")
          .withHint(hint);
    }
    if (!sameOutputs(before.outputs(), after.outputs())) {
      throw new SqlFault(
              SqlState.INVALID_FUNCTION_DEFINITION,
              "cannot change return type of existing function")
          .withDetail("Row type defined by OUT parameters is different.")
          .withHint(hint);
    }
    List<Parameter> inputs = before.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      Parameter old = inputs.get(i);
      Parameter now = after.inputs().get(i);
      if (old.name() != null && !old.name().equals(now.name())) {
        throw new SqlFault(
                SqlState.INVALID_FUNCTION_DEFINITION,
                "cannot change name of input parameter \"" + old.name() + "\"")
            .withHint(hint);
      }
      if (old.defaultValue() != null && now.defaultValue() == null) {
        throw new SqlFault(
                SqlState.INVALID_FUNCTION_DEFINITION,
                "cannot remove parameter defaults from existing function")
            .withHint(hint);
      }
    }
  }

  private static boolean sameOutputs(List<Parameter> before, List<Parameter> after) {
    if (before.size() != after.size()) {
      return false;
    }
    boolean same = true;
    for (int i = 0; i < before.size(); i++) {
      boolean named =
          before.size() == 1 || Objects.equals(before.get(i).name(), after.get(i).name());
      same &= named && before.get(i).type().equals(after.get(i).type());
    }
    return same;
  }
}
