package dev.manylite.translator.function.json.path;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.jsonpath.PathItem.Arithmetic;
import dev.manylite.translator.type.jsonpath.PathItem.Sign;
import dev.manylite.translator.type.value.Numeric;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic with numeric's rules (manual, table 9.50). */
final class ArithmeticRun {
  private final PathRun run;

  ArithmeticRun(PathRun run) {
    this.run = run;
  }

  Outcome binary(Arithmetic item, Step step) {
    List<PathValue> left = new ArrayList<>();
    if (run.executeUnwrapping(item.left(), step.value(), left) == Outcome.FAILED) {
      return Outcome.FAILED;
    }
    List<PathValue> right = new ArrayList<>();
    if (run.executeUnwrapping(item.right(), step.value(), right) == Outcome.FAILED) {
      return Outcome.FAILED;
    }
    if (single(left) == null) {
      return notSingle("left", item.operator());
    }
    if (single(right) == null) {
      return notSingle("right", item.operator());
    }
    Numeric result;
    try {
      result = compute(item.operator(), single(left), single(right));
    } catch (SqlFault e) {
      return run.failed(() -> e);
    }
    return step.isAnswered() ? Outcome.FOUND : run.next(step, PathValue.of(result));
  }

  private static Numeric single(List<PathValue> values) {
    return values.size() == 1 ? values.get(0).number() : null;
  }

  private Outcome notSingle(String side, char operator) {
    return run.failed(
        () ->
            PathFaults.singleton(
                side
                    + " operand of jsonpath operator "
                    + operator
                    + " is not a single numeric value"));
  }

  private static Numeric compute(char operator, Numeric left, Numeric right) {
    return switch (operator) {
      case '+' -> left.add(right);
      case '-' -> left.subtract(right);
      case '*' -> left.multiply(right);
      case '/' -> left.divide(right);
      default -> left.remainder(right);
    };
  }

  /** Of each number among the operand's results. */
  Outcome unary(Sign item, Step step) {
    List<PathValue> operands = new ArrayList<>();
    if (run.executeUnwrapping(item.operand(), step.value(), operands) == Outcome.FAILED) {
      return Outcome.FAILED;
    }
    Outcome outcome = Outcome.EMPTY;
    for (PathValue operand : operands) {
      Numeric number = operand.number();
      if (step.isAnswered()) {
        if (number != null) {
          return Outcome.FOUND;
        }
        continue;
      }
      if (number == null) {
        return run.failed(
            () ->
                PathFaults.noNumber(
                    "operand of unary jsonpath operator "
                        + item.operator()
                        + " is not a numeric value"));
      }
      Outcome one = run.next(step, PathValue.of(item.operator() == '-' ? number.negate() : number));
      if (one == Outcome.FAILED || one == Outcome.FOUND && step.found() == null) {
        return one;
      }
      outcome = one == Outcome.FOUND ? one : outcome;
    }
    return outcome;
  }
}
