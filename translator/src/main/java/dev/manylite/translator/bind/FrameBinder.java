package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.WindowSpecification;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Mode;
import dev.manylite.translator.type.Types;
import java.util.List;

/** A window's frame clause (manual, 4.2.8). */
final class FrameBinder {
  private final BindContext context;

  FrameBinder(BindContext context) {
    this.context = context;
  }

  /** Null for the default frame. */
  WindowFrame.Frame bind(WindowSpecification specification, List<SortKey> orderBy, Scope scope) {
    WindowSpecification.Frame frame = specification.frame();
    if (frame == null) {
      return null;
    }
    boolean offsets = frame.start().offset() != null || frame.end().offset() != null;
    if (frame.mode() == Mode.RANGE && offsets && orderBy.size() != 1) {
      throw new SqlFault(
              SqlState.WINDOWING_ERROR,
              "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column")
          .at(specification.position());
    }
    if (frame.mode() == Mode.GROUPS && orderBy.isEmpty()) {
      throw new SqlFault(SqlState.WINDOWING_ERROR, "GROUPS mode requires an ORDER BY clause")
          .at(specification.position());
    }
    if (frame.mode() == Mode.RANGE && offsets) {
      return new RangeFrameBinder(context, orderBy.get(0)).bind(frame, scope);
    }
    return new WindowFrame.Frame(
        frame.mode(),
        bound(frame.mode(), frame.start(), scope),
        bound(frame.mode(), frame.end(), scope),
        frame.exclusion(),
        null);
  }

  private WindowFrame.Bound bound(Mode mode, WindowSpecification.Bound bound, Scope scope) {
    if (bound.offset() == null) {
      return new WindowFrame.Bound(bound.kind(), null, null);
    }
    BoundExpression offset = offset(mode, bound.offset(), scope, context);
    BoundExpression rows = context.coercion().toRequired(offset, Types.INT8, mode.name());
    checkConstant(offset, mode, scope, context);
    return new WindowFrame.Bound(bound.kind(), rows, null);
  }

  /** What can be computed before the first row. */
  static BoundExpression offset(Mode mode, Expression tree, Scope scope, BindContext context) {
    ExpressionKind kind =
        switch (mode) {
          case ROWS -> ExpressionKind.FRAME_ROWS;
          case RANGE -> ExpressionKind.FRAME_RANGE;
          case GROUPS -> ExpressionKind.FRAME_GROUPS;
        };
    return context.expressions().bind(tree, scope, kind);
  }

  static void checkConstant(BoundExpression offset, Mode mode, Scope scope, BindContext context) {
    if (BoundTree.readsColumnsOf(offset, scope, context)) {
      throw new SqlFault(
              SqlState.INVALID_COLUMN_REFERENCE,
              "argument of " + mode + " must not contain variables")
          .at(context.position(offset));
    }
  }
}
