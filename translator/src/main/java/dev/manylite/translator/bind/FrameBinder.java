package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.WindowSpecification;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Mode;
import dev.manylite.translator.type.PgType;
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
    return new WindowFrame.Frame(
        frame.mode(),
        bound(frame.mode(), frame.start(), orderBy, scope),
        bound(frame.mode(), frame.end(), orderBy, scope),
        frame.exclusion());
  }

  private WindowFrame.Bound bound(
      Mode mode, WindowSpecification.Bound bound, List<SortKey> orderBy, Scope scope) {
    if (bound.offset() == null) {
      return new WindowFrame.Bound(bound.kind(), null);
    }
    ExpressionKind kind =
        switch (mode) {
          case ROWS -> ExpressionKind.FRAME_ROWS;
          case RANGE -> ExpressionKind.FRAME_RANGE;
          case GROUPS -> ExpressionKind.FRAME_GROUPS;
        };
    BoundExpression offset = context.expressions().bind(bound.offset(), scope, kind);
    if (BoundTree.readsColumnsOf(offset, scope, context)) {
      throw new SqlFault(
              SqlState.INVALID_COLUMN_REFERENCE,
              "argument of " + mode + " must not contain variables")
          .at(context.position(offset));
    }
    BoundExpression converted =
        mode == Mode.RANGE
            ? range(offset, orderBy.get(0).expression().type().base())
            : context.coercion().toRequired(offset, Types.INT8, mode.name());
    return new WindowFrame.Bound(bound.kind(), converted);
  }

  /** The offset is added to the ordering column, so it is of a type that can be. */
  private BoundExpression range(BoundExpression offset, PgType ordered) {
    char category = ordered.facts().category();
    if (category == 'D' || category == 'T') {
      throw SqlFault.unsupported("RANGE with an offset over type " + ordered.sqlName())
          .at(context.position(offset));
    }
    boolean integer =
        ordered.oid() == Types.INT2.oid()
            || ordered.oid() == Types.INT4.oid()
            || ordered.oid() == Types.INT8.oid();
    if (!integer && ordered.oid() != Types.FLOAT4.oid() && ordered.oid() != Types.FLOAT8.oid()) {
      if (ordered.oid() == Types.NUMERIC.oid()) {
        throw SqlFault.unsupported("RANGE with an offset over type numeric")
            .at(context.position(offset));
      }
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "RANGE with offset PRECEDING/FOLLOWING is not supported for column type "
                  + ordered.sqlName())
          .at(context.position(offset));
    }
    return context.coercion().toRequired(offset, integer ? Types.INT8 : Types.FLOAT8, "RANGE");
  }
}
