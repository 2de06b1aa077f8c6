package dev.manylite.translator.function.json.path;

import dev.manylite.translator.type.jsonpath.PathComparison;
import dev.manylite.translator.type.jsonpath.PathExpression;
import dev.manylite.translator.type.jsonpath.PathItem.Condition;
import dev.manylite.translator.type.jsonpath.PathPredicate;
import dev.manylite.translator.type.jsonpath.PathPredicate.And;
import dev.manylite.translator.type.jsonpath.PathPredicate.Comparison;
import dev.manylite.translator.type.jsonpath.PathPredicate.Exists;
import dev.manylite.translator.type.jsonpath.PathPredicate.IsUnknown;
import dev.manylite.translator.type.jsonpath.PathPredicate.LikeRegex;
import dev.manylite.translator.type.jsonpath.PathPredicate.Not;
import dev.manylite.translator.type.jsonpath.PathPredicate.Or;
import dev.manylite.translator.type.jsonpath.PathPredicate.StartsWith;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Bool;
import dev.manylite.translator.type.value.JsonValue.Num;
import dev.manylite.translator.type.value.JsonValue.Text;
import dev.manylite.translator.type.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Decides predicates. Operands are sequences: a predicate is true if it is for any pair of their
 * items; errors make it unknown.
 */
final class PredicateRun implements PathPredicate.Visitor<PathValue, Truth> {
  private final PathRun run;
  private final boolean zoned;

  PredicateRun(PathRun run, boolean zoned) {
    this.run = run;
    this.zoned = zoned;
  }

  /**
   * @param condition a predicate and nothing else
   */
  Truth decide(PathExpression condition, PathValue value) {
    return ((Condition) condition.items().get(0)).predicate().accept(this, value);
  }

  @Override
  public Truth and(And predicate, PathValue value) {
    Truth left = decide(predicate.left(), value);
    if (left == Truth.FALSE) {
      return left;
    }
    Truth right = decide(predicate.right(), value);
    return right == Truth.TRUE ? left : right;
  }

  @Override
  public Truth or(Or predicate, PathValue value) {
    Truth left = decide(predicate.left(), value);
    if (left == Truth.TRUE) {
      return left;
    }
    Truth right = decide(predicate.right(), value);
    return right == Truth.FALSE ? left : right;
  }

  @Override
  public Truth not(Not predicate, PathValue value) {
    return decide(predicate.operand(), value).negated();
  }

  @Override
  public Truth isUnknown(IsUnknown predicate, PathValue value) {
    return Truth.of(decide(predicate.operand(), value) == Truth.UNKNOWN);
  }

  @Override
  public Truth exists(Exists predicate, PathValue value) {
    Outcome outcome = run.quietly(() -> run.exists(predicate.operand(), value));
    return outcome == Outcome.FAILED ? Truth.UNKNOWN : Truth.of(outcome == Outcome.FOUND);
  }

  @Override
  public Truth comparison(Comparison predicate, PathValue value) {
    return anyPair(
        predicate.left(),
        predicate.right(),
        value,
        true,
        (left, right) -> compare(predicate.operator(), left, right));
  }

  @Override
  public Truth startsWith(StartsWith predicate, PathValue value) {
    return anyPair(
        predicate.whole(),
        predicate.initial(),
        value,
        false,
        (whole, initial) ->
            whole.text() == null || initial.text() == null
                ? Truth.UNKNOWN
                : Truth.of(whole.text().startsWith(initial.text())));
  }

  @Override
  public Truth likeRegex(LikeRegex predicate, PathValue value) {
    return anyPair(
        predicate.text(),
        null,
        value,
        false,
        (text, none) ->
            text.text() == null
                ? Truth.UNKNOWN
                : Truth.of(predicate.regex().matches(text.text(), run.context()::checkCanceled)));
  }

  /**
   * @param right null where there is no second operand
   */
  private Truth anyPair(
      PathExpression left,
      PathExpression right,
      PathValue value,
      boolean unwrapsRight,
      BiFunction<PathValue, PathValue, Truth> test) {
    List<PathValue> lefts = new ArrayList<>();
    if (run.quietly(() -> run.executeUnwrapping(left, value, lefts)) == Outcome.FAILED) {
      return Truth.UNKNOWN;
    }
    List<PathValue> rights = new ArrayList<>();
    if (right == null) {
      rights.add(null);
    } else if (operand(right, value, unwrapsRight, rights) == Outcome.FAILED) {
      return Truth.UNKNOWN;
    }
    boolean unknown = false;
    boolean found = false;
    for (PathValue one : lefts) {
      for (PathValue other : rights) {
        Truth truth = test.apply(one, other);
        boolean decides = run.strict() ? truth == Truth.UNKNOWN : truth == Truth.TRUE;
        if (decides) {
          return truth;
        }
        unknown |= truth == Truth.UNKNOWN;
        found |= truth == Truth.TRUE;
      }
    }
    return found ? Truth.TRUE : unknown ? Truth.UNKNOWN : Truth.FALSE;
  }

  private Outcome operand(
      PathExpression operand, PathValue value, boolean unwraps, List<PathValue> found) {
    return run.quietly(
        () ->
            unwraps
                ? run.executeUnwrapping(operand, value, found)
                : run.execute(operand, value, found));
  }

  private Truth compare(PathComparison operator, PathValue left, PathValue right) {
    if (left instanceof PathValue.DateTime one && right instanceof PathValue.DateTime other) {
      Integer difference =
          DateTimes.compare(one.value(), other.value(), zoned, run.context().types());
      return difference == null ? Truth.UNKNOWN : Truth.of(operator.holds(difference));
    }
    boolean leftNull = isNull(left);
    if (leftNull != isNull(right)) {
      return Truth.of(operator == PathComparison.NOT_EQUAL);
    }
    if (left instanceof PathValue.DateTime || right instanceof PathValue.DateTime) {
      return Truth.UNKNOWN;
    }
    Integer difference = leftNull ? Integer.valueOf(0) : difference(left.json(), right.json());
    return difference == null ? Truth.UNKNOWN : Truth.of(operator.holds(difference));
  }

  private static boolean isNull(PathValue value) {
    return value instanceof PathValue.Json json && json.json() instanceof JsonValue.Null;
  }

  /** Null for containers and for different types. */
  private static Integer difference(JsonValue left, JsonValue right) {
    if (left instanceof Num number && right instanceof Num other) {
      return number.value().compareTo(other.value());
    }
    if (left instanceof Text text && right instanceof Text other) {
      return Utf8.compare(text.value(), other.value());
    }
    return left instanceof Bool bool && right instanceof Bool other
        ? Integer.valueOf(Boolean.compare(bool.value(), other.value()))
        : null;
  }
}
