package dev.manylite.translator.function.json.path;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.formatting.StandardDateTime;
import dev.manylite.translator.type.jsonpath.PathMethod;
import dev.manylite.translator.type.value.Floats;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.Numeric;
import java.util.List;

/** The item methods (manual, table 9.50). */
final class MethodRun {
  /** So far apart are the ids of objects in different base objects. */
  private static final long BASE = 10_000_000_000L;

  private final PathRun run;

  /** Given to the next object that {@code .keyvalue()} makes. */
  private int nextObject;

  MethodRun(PathRun run, int firstObject) {
    this.run = run;
    nextObject = firstObject;
  }

  Outcome method(PathMethod method, Step step, boolean ignoresStructure) {
    switch (method) {
      case TYPE:
        return run.next(step, PathValue.of(new JsonValue.Text(step.value().typeName())));
      case SIZE:
        return size(step, ignoresStructure);
      default:
        if (step.unwraps() && step.value().array() != null) {
          return run.unwrapped(step);
        }
        return switch (method) {
          case DOUBLE -> asDouble(step);
          case KEYVALUE -> keyValue(step);
          default -> numeric(method, step);
        };
    }
  }

  private Outcome size(Step step, boolean ignoresStructure) {
    JsonValue.Array array = step.value().array();
    if (array == null && run.strict()) {
      return ignoresStructure
          ? Outcome.EMPTY
          : run.failed(() -> PathFaults.noArray("item method .size()"));
    }
    return run.next(step, PathValue.of(Numeric.of(array == null ? 1 : array.elements().size())));
  }

  private Outcome numeric(PathMethod method, Step step) {
    Numeric number = step.value().number();
    if (number == null) {
      return run.failed(
          () ->
              PathFaults.notNumeric(
                  "jsonpath item method ." + method + "() can only be applied to a numeric value"));
    }
    Numeric result =
        switch (method) {
          case ABS -> number.abs();
          case FLOOR -> number.floor();
          default -> number.ceiling();
        };
    return step.isAnswered() ? Outcome.FOUND : run.next(step, PathValue.of(result));
  }

  private Outcome asDouble(Step step) {
    Numeric number = step.value().number();
    String text = number != null ? number.toString() : step.value().text();
    if (text == null) {
      return run.failed(
          () ->
              PathFaults.notNumeric(
                  "jsonpath item method .double() can only be applied to a string or numeric"
                      + " value"));
    }
    Double value = finite(text);
    if (value == null) {
      return run.failed(
          () ->
              PathFaults.notNumeric(
                  number != null
                      ? "numeric argument of jsonpath item method .double() is out of range for"
                          + " type double precision"
                      : "string argument of jsonpath item method .double() is not a valid"
                          + " representation of a double precision number"));
    }
    return run.next(step, number != null ? step.value() : PathValue.of(Numeric.of(value)));
  }

  private static Double finite(String text) {
    try {
      double value = Floats.parseDouble(text);
      return Double.isFinite(value) ? value : null;
    } catch (SqlFault noDouble) {
      return null;
    }
  }

  private Outcome keyValue(Step step) {
    Obj object = step.value().object();
    if (object == null) {
      return run.failed(() -> PathFaults.noObject("item method .keyvalue()"));
    }
    if (object.members().isEmpty()) {
      return Outcome.EMPTY;
    }
    if (step.isAnswered()) {
      return Outcome.FOUND;
    }
    PathRun.BaseObject base = run.base();
    long id = JsonbLayout.offset(base.container(), object) + base.id() * BASE;
    Outcome outcome = Outcome.EMPTY;
    for (Member member : object.members()) {
      Obj pair =
          new Obj(
              List.of(
                  new Member("id", JsonValue.Num.of(Numeric.of(id))),
                  new Member("key", new JsonValue.Text(member.key())),
                  new Member("value", member.value())));
      PathRun.BaseObject generated = new PathRun.BaseObject(pair, nextObject++);
      outcome = run.within(generated, () -> run.next(step, PathValue.of(pair)));
      if (outcome == Outcome.FAILED || outcome == Outcome.FOUND && step.found() == null) {
        return outcome;
      }
    }
    return outcome;
  }

  /**
   * @param template null for ISO 8601
   */
  Outcome dateTime(String template, Step step) {
    if (step.unwraps() && step.value().array() != null) {
      return run.unwrapped(step);
    }
    String text = step.value().text();
    if (text == null) {
      return run.failed(
          () ->
              PathFaults.invalidDateTime(
                  "jsonpath item method .datetime() can only be applied to a string"));
    }
    StandardDateTime.Value value;
    if (template == null) {
      value = DateTimes.parseIso(text);
      if (value == null) {
        return run.failed(
            () ->
                PathFaults.invalidDateTime("datetime format is not recognized: \"" + text + "\"")
                    .withHint(
                        "Use a datetime template argument to specify the input data format."));
      }
    } else {
      StandardDateTime format = StandardDateTime.of(template);
      try {
        value = format.read(text);
      } catch (SqlFault e) {
        return run.failed(() -> e);
      }
    }
    return step.isAnswered() ? Outcome.FOUND : run.next(step, new PathValue.DateTime(value));
  }
}
