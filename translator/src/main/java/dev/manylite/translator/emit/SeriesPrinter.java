package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.function.form.SeriesStep;
import java.util.ArrayList;
import java.util.List;

/** Prints generate_series over whole numbers as a recursive query; see {@link FunctionPrinter}. */
final class SeriesPrinter {
  private static final BoundExpression ONE = new Constant(1L, null);

  private final Emission emission;
  private final List<String> names = new ArrayList<>(List.of("v"));
  private final List<String> first = new ArrayList<>();
  private final List<String> next = new ArrayList<>();
  private final List<String> computed = new ArrayList<>();
  private final boolean numbered;
  private final String start;
  private final String stop;
  private final String by;
  private final int sign;

  SeriesPrinter(Emission emission, BoundFrom.Function function, List<String> arguments) {
    this.emission = emission;
    this.numbered = function.ordinalityAlias() != null;
    List<BoundExpression> values = function.arguments();
    BoundExpression step = values.size() > 2 ? values.get(2) : ONE;
    this.sign = sign(step);
    this.start = once(values.get(0), arguments.get(0), "v");
    this.stop = carried(values.get(1), arguments.get(1), "b");
    String size = values.size() > 2 ? arguments.get(2) : "1";
    this.by = carried(step, size, "s");
  }

  /** The difference to the end is compared, since the next value may not exist. */
  String print() {
    first.add(0, start);
    next.add(0, "v + " + by);
    if (numbered) {
      names.add("n");
      first.add("1");
      next.add("n + 1");
    }
    String from = computed.isEmpty() ? "" : " FROM (SELECT " + String.join(", ", computed) + ")";
    return "WITH RECURSIVE r("
        + String.join(", ", names)
        + ") AS (SELECT "
        + String.join(", ", first)
        + from
        + " WHERE "
        + within(start + " <= " + stop, stepChecked(start + " >= " + stop))
        + " UNION ALL SELECT "
        + String.join(", ", next)
        + " FROM r WHERE "
        + within(stop + " - v >= " + by, stop + " - v <= " + by)
        + ") SELECT v AS c0"
        + (numbered ? ", n" : "")
        + " FROM r";
  }

  private String within(String up, String down) {
    if (sign != 0) {
      return sign > 0 ? up : down;
    }
    return "iif(" + by + " > 0, " + up + ", " + down + ")";
  }

  /** What is no constant is computed once. */
  private String once(BoundExpression value, String printed, String name) {
    if (isConstant(value)) {
      return printed;
    }
    computed.add(printed + " AS " + name);
    return name;
  }

  /** Computed once, and then a column of every row. */
  private String carried(BoundExpression value, String printed, String name) {
    String result = once(value, printed, name);
    if (result.equals(name)) {
      names.add(name);
      first.add(name);
      next.add(name);
    }
    return result;
  }

  /** A step of zero is an error, but not where another argument is NULL. */
  private String stepChecked(String within) {
    if (sign != 0) {
      return within;
    }
    emission.register(SeriesStep.CHECK);
    String nulls = start + " IS NULL OR " + stop + " IS NULL";
    return "iif(" + nulls + ", 0, " + SeriesStep.NAME + "(" + by + ") < 0 AND " + within + ")";
  }

  /** 0 where it is not known yet. */
  private static int sign(BoundExpression step) {
    return step instanceof Constant constant && constant.value() instanceof Long number
        ? Long.signum(number)
        : 0;
  }

  private static boolean isConstant(BoundExpression argument) {
    return argument instanceof Constant || argument instanceof BoundExpression.Parameter;
  }
}
