package dev.manylite.gateway.session.routine;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.PlTrigger;
import dev.manylite.translator.plpgsql.PlVariable;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A trigger function's call: NEW, OLD and TG_ variables in, a row out (manual, 43.10.1). */
final class PlTriggerRun {
  private final PlExecution execution;
  private final RoutineFrame frame;
  private final RowType row;

  PlTriggerRun(PlRoutine routine, RoutineFrame frame, RowType row) {
    this.frame = frame;
    this.row = row;
    this.execution =
        new PlExecution(routine, frame, new RoutineResults(frame.calls.conversions(), frame, row));
  }

  Object[] fire(TriggerCall call) {
    PlTrigger trigger = execution.function.trigger();
    set(trigger.newRow(), call.newRow());
    set(trigger.oldRow(), call.oldRow());
    text(trigger, "tg_name", call.name());
    text(trigger, "tg_when", call.when().words());
    text(trigger, "tg_level", call.level().name());
    text(trigger, "tg_op", call.operation().name());
    text(trigger, "tg_relname", call.table().name());
    text(trigger, "tg_table_name", call.table().name());
    text(trigger, "tg_table_schema", call.table().schema());
    execution.values.set(
        trigger.variables().get("tg_relid"), Integer.toUnsignedLong(call.table().oid()));
    execution.values.set(trigger.variables().get("tg_nargs"), (long) call.arguments().size());
    execution.values.set(
        trigger.variables().get("tg_argv"),
        call.arguments().isEmpty() ? null : ArrayValue.print(call.arguments(), List.of(0)));
    PlExecution.Outcome outcome = execution.run();
    if (outcome != PlExecution.Outcome.RETURN) {
      throw Contexts.in(
          new SqlFault("2F005", "control reached end of trigger procedure without RETURN"),
          execution.description());
    }
    return returned(call);
  }

  private void set(PlVariable variable, Object[] values) {
    if (values != null) {
      execution.values.set(variable, new PlRecord(row, new ArrayList<>(Arrays.asList(values))));
    } else {
      execution.values.set(variable, new PlRecord(row, null));
    }
  }

  private void text(PlTrigger trigger, String name, String value) {
    execution.values.set(trigger.variables().get(name), value);
  }

  private Object[] returned(TriggerCall call) {
    PlValues.Value value = execution.result;
    if (value == null || value.value() == null || call.level() == TriggerCall.Level.STATEMENT) {
      return null;
    }
    if (!(value.type().base() instanceof RowType source)) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH,
          "cannot return non-composite value from function returning composite type");
    }
    if (source.fields().size() != row.fields().size()) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "returned row structure does not match the structure of the triggering table")
          .withDetail(
              "Number of returned columns ("
                  + source.fields().size()
                  + ") does not match expected column count ("
                  + row.fields().size()
                  + ").");
    }
    Object runtime =
        frame.calls.conversions().convert(value.value(), value.type(), SqlType.of(row), frame);
    return row.values((String) runtime).toArray();
  }
}
