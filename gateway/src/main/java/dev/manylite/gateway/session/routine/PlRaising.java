package dev.manylite.gateway.session.routine;

import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.Conditions;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.plpgsql.PlStatement.Option;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** RAISE, ASSERT and GET DIAGNOSTICS (manual, 43.5.5, 43.6.8.1, 43.9). */
final class PlRaising {
  private final PlExecution execution;

  PlRaising(PlExecution execution) {
    this.execution = execution;
  }

  void raise(PlStatement.Raise raise) {
    if (raise.rethrow()) {
      if (execution.handled == null) {
        throw new SqlFault(
            "0Z002", "RAISE without parameters cannot be used outside an exception handler");
      }
      throw execution.handled;
    }
    String state = raise.condition();
    String message = raise.format() == null ? null : message(raise);
    String name = raise.conditionName();
    Map<String, String> options = new HashMap<>();
    for (Option option : raise.options()) {
      String value = text(option.value());
      if (value == null) {
        throw new SqlFault("22004", "RAISE statement option cannot be null");
      }
      boolean twice =
          options.put(option.name(), value) != null
              || option.name().equals("message") && message != null
              || option.name().equals("errcode") && state != null;
      if (twice) {
        throw new SqlFault(
            SqlState.SYNTAX_ERROR,
            "RAISE option already specified: " + option.name().toUpperCase(Locale.ROOT));
      }
    }
    if (options.containsKey("errcode")) {
      String code = options.get("errcode");
      state = code.matches("[0-9A-Z]{5}") ? code : Conditions.states(code).get(0);
      name = code;
    }
    if (options.containsKey("message")) {
      message = options.get("message");
    }
    boolean exception = raise.level().equals("exception");
    if (state == null) {
      state = exception ? "P0001" : raise.level().equals("warning") ? "01000" : "00000";
    }
    if (message == null) {
      message = name != null ? name : state;
    }
    if (exception) {
      throw new SqlFault(state, message)
          .withDetail(options.get("detail"))
          .withHint(options.get("hint"))
          .on(
              new FaultedObject(
                  options.get("schema"),
                  options.get("table"),
                  options.get("column"),
                  options.get("datatype"),
                  options.get("constraint")));
    }
    send(raise.level(), state, message, options);
  }

  private void send(String level, String state, String message, Map<String, String> options) {
    Severity severity = Severity.valueOf(level.toUpperCase(Locale.ROOT));
    execution
        .frame
        .session
        .notices()
        .send(
            ErrorFields.of(severity, state, message)
                .withDetail(options.get("detail"))
                .withHint(options.get("hint"))
                .withObject(
                    options.get("schema"),
                    options.get("table"),
                    options.get("column"),
                    options.get("datatype"),
                    options.get("constraint")));
  }

  private String message(PlStatement.Raise raise) {
    StringBuilder message = new StringBuilder();
    Iterator<Fragment> arguments = raise.arguments().iterator();
    String format = raise.format();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%') {
        message.append(c);
      } else if (i + 1 < format.length() && format.charAt(i + 1) == '%') {
        message.append('%');
        i++;
      } else {
        String value = text(arguments.next());
        message.append(value == null ? "<NULL>" : value);
      }
    }
    return message.toString();
  }

  private String text(Fragment fragment) {
    PlValues.Value value = execution.evaluate(fragment);
    return value.value() == null
        ? null
        : value
            .type()
            .base()
            .output(value.value(), value.type().modifier(), execution.frame.session.types());
  }

  void check(PlStatement.Assert statement) {
    if ("off".equals(execution.frame.session.settings().show("plpgsql.check_asserts"))) {
      return;
    }
    if (!execution.holds(statement.condition())) {
      String message = statement.message() == null ? null : text(statement.message());
      throw new SqlFault("P0004", message == null ? "assertion failed" : message);
    }
  }

  void diagnostics(PlStatement.GetDiagnostics get) {
    if (get.stacked() && execution.handled == null) {
      throw new SqlFault(
          "0Z002", "GET STACKED DIAGNOSTICS cannot be used outside an exception handler");
    }
    for (PlStatement.Diagnostic item : get.items()) {
      PlValues.Value value =
          item.item().equals("row_count")
              ? new PlValues.Value(execution.rowCount, SqlType.of(Types.INT8))
              : new PlValues.Value(diagnostic(item.item()), SqlType.of(Types.TEXT));
      execution.values.assign(item.target(), value, execution::subscript);
    }
  }

  private String diagnostic(String item) {
    if (item.equals("pg_context")) {
      return execution.frame.calls.context();
    }
    SqlFault fault = execution.handled;
    FaultedObject object = fault.object();
    String value =
        switch (item) {
          case "returned_sqlstate" -> fault.sqlState();
          case "message_text" -> fault.getMessage();
          case "pg_exception_detail" -> fault.detail();
          case "pg_exception_hint" -> fault.hint();
          case "pg_exception_context" -> fault.context();
          case "column_name" -> object.column();
          case "constraint_name" -> object.constraint();
          case "pg_datatype_name" -> object.dataType();
          case "table_name" -> object.table();
          default -> object.schema();
        };
    return value == null ? "" : value;
  }
}
