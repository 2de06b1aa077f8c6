package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.bound.WindowFrame.Bound;
import dev.manylite.translator.bound.WindowFrame.Frame;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Mode;
import java.util.List;
import java.util.stream.Collectors;

/** Prints what stands between OVER's parentheses. */
final class WindowPrinter {
  private WindowPrinter() {}

  static String print(WindowFrame window, ExpressionPrinter expressions) {
    StringBuilder text = new StringBuilder();
    List<BoundExpression> partitionBy =
        window.partitionBy().stream()
            .filter(e -> !(e instanceof Constant))
            .collect(Collectors.toList());
    if (!partitionBy.isEmpty()) {
      text.append("PARTITION BY ")
          .append(
              partitionBy.stream().map(expressions::collated).collect(Collectors.joining(", ")));
    }
    text.append(
        needsKey(window.frame())
            ? OrderPrinter.whole(window.orderBy(), expressions)
            : OrderPrinter.clause(window.orderBy(), expressions));
    if (window.frame() != null) {
      text.append(' ').append(frame(window.frame(), expressions));
    }
    return text.toString().strip();
  }

  private static boolean needsKey(Frame frame) {
    return frame != null && frame.mode() != Mode.ROWS;
  }

  private static String frame(Frame frame, ExpressionPrinter expressions) {
    String exclusion =
        switch (frame.exclusion()) {
          case NO_OTHERS -> "";
          case CURRENT_ROW -> " EXCLUDE CURRENT ROW";
          case GROUP -> " EXCLUDE GROUP";
          case TIES -> " EXCLUDE TIES";
        };
    return frame.mode().name()
        + " BETWEEN "
        + bound(frame.start(), expressions)
        + " AND "
        + bound(frame.end(), expressions)
        + exclusion;
  }

  private static String bound(Bound bound, ExpressionPrinter expressions) {
    return switch (bound.kind()) {
      case UNBOUNDED_PRECEDING -> "UNBOUNDED PRECEDING";
      case OFFSET_PRECEDING -> expressions.print(bound.offset()) + " PRECEDING";
      case CURRENT_ROW -> "CURRENT ROW";
      case OFFSET_FOLLOWING -> expressions.print(bound.offset()) + " FOLLOWING";
      case UNBOUNDED_FOLLOWING -> "UNBOUNDED FOLLOWING";
    };
  }
}
