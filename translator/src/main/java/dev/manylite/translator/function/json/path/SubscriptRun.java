package dev.manylite.translator.function.json.path;

import dev.manylite.translator.type.jsonpath.PathExpression;
import dev.manylite.translator.type.jsonpath.PathItem.Elements;
import dev.manylite.translator.type.jsonpath.PathItem.Range;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Array subscripts, and {@code last} within them. */
final class SubscriptRun {
  private static final BigInteger LEAST = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  private final PathRun run;

  /** Of the innermost array that a subscript is being computed for. */
  private int arraySize = -1;

  /** An index, or how computing it ended. */
  private record Index(Outcome outcome, int value) {}

  SubscriptRun(PathRun run) {
    this.run = run;
  }

  int arraySize() {
    return arraySize;
  }

  /** What is no array is one of itself. */
  Outcome elements(Elements item, Step step, boolean ignoresStructure) {
    JsonValue.Array array = step.value().array();
    int outerSize = arraySize;
    arraySize = array == null ? 1 : array.elements().size();
    Outcome outcome = Outcome.EMPTY;
    for (Range range : item.ranges()) {
      outcome = range(range, step, array, ignoresStructure);
      if (isDecided(outcome, step)) {
        break;
      }
    }
    arraySize = outerSize;
    return outcome;
  }

  private static boolean isDecided(Outcome outcome, Step step) {
    return outcome == Outcome.FAILED || outcome == Outcome.FOUND && step.found() == null;
  }

  private Outcome range(Range range, Step step, JsonValue.Array array, boolean ignoresStructure) {
    int size = arraySize;
    Index from = index(range.from(), step.value());
    if (from.outcome() == Outcome.FAILED) {
      return Outcome.FAILED;
    }
    Index to = range.to() == null ? from : index(range.to(), step.value());
    if (to.outcome() == Outcome.FAILED) {
      return Outcome.FAILED;
    }
    boolean outside = from.value() < 0 || from.value() > to.value() || to.value() >= size;
    if (outside && !ignoresStructure) {
      return run.failed(() -> PathFaults.invalidSubscript("out of bounds"));
    }
    Outcome outcome = Outcome.EMPTY;
    int last = Math.min(to.value(), size - 1);
    for (int i = Math.max(from.value(), 0); i <= last; i++) {
      outcome =
          run.next(step, array == null ? step.value() : PathValue.of(array.elements().get(i)));
      if (isDecided(outcome, step)) {
        return outcome;
      }
    }
    return outcome;
  }

  private Index index(PathExpression subscript, PathValue value) {
    List<PathValue> found = new ArrayList<>();
    if (run.execute(subscript, value, found) == Outcome.FAILED) {
      return new Index(Outcome.FAILED, 0);
    }
    Numeric number = found.size() == 1 ? found.get(0).number() : null;
    if (number == null) {
      return new Index(
          run.failed(() -> PathFaults.invalidSubscript("not a single numeric value")), 0);
    }
    BigInteger whole = number.decimal().toBigInteger();
    if (whole.compareTo(LEAST) < 0 || whole.compareTo(MOST) > 0) {
      return new Index(run.failed(() -> PathFaults.invalidSubscript("out of integer range")), 0);
    }
    return new Index(Outcome.FOUND, whole.intValue());
  }
}
