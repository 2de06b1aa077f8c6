package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.DistinctAggregate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints aggregate and window function calls. */
final class AggregatePrinter {
  private final Emission emission;
  private final ExpressionPrinter expressions;

  AggregatePrinter(Emission emission, ExpressionPrinter expressions) {
    this.emission = emission;
    this.expressions = expressions;
  }

  String print(Aggregate aggregate) {
    List<BoundExpression> inputs = aggregate.arguments();
    Signature signature =
        emission
            .calls()
            .specialize(aggregate.function(), CallPrinter.types(inputs), aggregate.type());
    List<SortKey> orderBy = aggregate.orderBy();
    boolean distinct = aggregate.distinct();
    if (distinct) {
      orderBy = sorted(inputs, orderBy);
      boolean spellings =
          !isOrderFree(signature)
              && inputs.stream().anyMatch(i -> i.type().base().collation() != null);
      if (inputs.size() > 1 || spellings) {
        signature = DistinctAggregate.of(signature, CallPrinter.types(inputs));
        distinct = false;
      } else if (isOrderFree(signature)) {
        orderBy = List.of();
      }
    }
    emission.register(signature);
    Invocation invocation = Invocation.of(signature, false, printed(inputs, distinct, signature));
    return invocation.name()
        + "("
        + (distinct ? "DISTINCT " : "")
        + invocation.arguments()
        + OrderPrinter.clause(orderBy, expressions)
        + ")"
        + filter(aggregate.filter());
  }

  String print(Window window) {
    Signature signature =
        emission
            .calls()
            .specialize(window.function(), CallPrinter.types(window.arguments()), window.type());
    emission.register(signature);
    List<String> arguments = printed(window.arguments(), false, signature);
    String over = " OVER (" + WindowPrinter.print(window.window(), expressions) + ")";
    if (signature.implementation() instanceof Implementation.Aggregate aggregate
        && (window.filter() != null || FrameFacts.mayBeEmpty(window.window().frame()))) {
      return aggregate.frameName()
          + "(json_group_array("
          + Implementation.Aggregate.KEEP_ROW
          + "("
          + String.join(", ", arguments)
          + "))"
          + filter(window.filter())
          + over
          + ")";
    }
    Invocation invocation = Invocation.of(signature, true, arguments);
    return invocation.name() + "(" + invocation.arguments() + ")" + filter(window.filter()) + over;
  }

  /** Collations matter to min and max, and to DISTINCT. */
  private List<String> printed(
      List<BoundExpression> inputs, boolean distinct, Signature signature) {
    boolean java = signature.implementation() instanceof Implementation.Aggregate;
    return inputs.stream()
        .map(input -> java && !distinct ? expressions.print(input) : expressions.collated(input))
        .collect(Collectors.toList());
  }

  private String filter(BoundExpression filter) {
    return filter == null ? "" : " FILTER (WHERE " + expressions.condition(filter) + ")";
  }

  /** PostgreSQL finds equal arguments by sorting, which shows in the order of what is left. */
  private static List<SortKey> sorted(List<BoundExpression> inputs, List<SortKey> orderBy) {
    List<SortKey> keys = new ArrayList<>(orderBy);
    for (BoundExpression input : inputs) {
      if (orderBy.stream().noneMatch(key -> key.expression().equals(input))) {
        keys.add(new SortKey(input, false, false));
      }
    }
    return keys;
  }

  /** SQLite's own aggregates of one argument do not depend on the order. */
  private static boolean isOrderFree(Signature signature) {
    return signature.implementation() instanceof Implementation.Template;
  }

  /** The function's name in SQLite, and what stands between its parentheses. */
  private record Invocation(String name, String arguments) {
    static Invocation of(Signature signature, boolean over, List<String> arguments) {
      Implementation implementation = signature.implementation();
      if (implementation instanceof Implementation.Aggregate aggregate) {
        return new Invocation(
            over ? aggregate.windowName() : aggregate.sqliteName(), String.join(", ", arguments));
      }
      if (implementation instanceof Implementation.Template template) {
        String text = Template.fill(template.sql(), arguments);
        int open = text.indexOf('(');
        return new Invocation(text.substring(0, open), text.substring(open + 1, text.length() - 1));
      }
      throw SqlFault.unsupported("aggregate " + signature.name());
    }
  }
}
