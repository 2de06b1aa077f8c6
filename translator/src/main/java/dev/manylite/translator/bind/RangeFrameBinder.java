package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.function.form.FrameLimits;
import dev.manylite.translator.parse.tree.WindowSpecification;
import dev.manylite.translator.parse.tree.WindowSpecification.Bound.Kind;
import dev.manylite.translator.parse.tree.WindowSpecification.Frame.Mode;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;
import java.util.Map;

/**
 * RANGE with offsets (manual, 4.2.8; PostgreSQL's transformFrameOffset and its in_range functions).
 * SQLite can do integers, and floats where the offset is known to be finite; for all others the
 * value at which the frame begins or ends is computed from each row's key.
 */
final class RangeFrameBinder {
  private static final List<PgType> INTEGERS = List.of(Types.INT2, Types.INT4, Types.INT8);

  /** The types that an offset can have, by that of the ordering key. */
  private static final Map<Integer, List<PgType>> OFFSETS =
      Map.ofEntries(
          Map.entry(Types.INT2.oid(), INTEGERS),
          Map.entry(Types.INT4.oid(), INTEGERS),
          Map.entry(Types.INT8.oid(), INTEGERS),
          Map.entry(Types.FLOAT4.oid(), List.of(Types.FLOAT8)),
          Map.entry(Types.FLOAT8.oid(), List.of(Types.FLOAT8)),
          Map.entry(Types.NUMERIC.oid(), List.of(Types.NUMERIC)),
          Map.entry(Types.DATE.oid(), List.of(Types.INTERVAL)),
          Map.entry(Types.TIMESTAMP.oid(), List.of(Types.INTERVAL)),
          Map.entry(Types.TIMESTAMPTZ.oid(), List.of(Types.INTERVAL)),
          Map.entry(Types.TIME.oid(), List.of(Types.INTERVAL)),
          Map.entry(Types.TIMETZ.oid(), List.of(Types.INTERVAL)),
          Map.entry(Types.INTERVAL.oid(), List.of(Types.INTERVAL)));

  private final BindContext context;
  private final SortKey order;
  private final BoundExpression key;
  private final PgType type;

  RangeFrameBinder(BindContext context, SortKey order) {
    this.context = context;
    this.order = order;
    this.key = order.expression();
    this.type = key.type().base();
  }

  WindowFrame.Frame bind(WindowSpecification.Frame frame, Scope scope) {
    BoundExpression start = offset(frame.start(), scope);
    BoundExpression end = offset(frame.end(), scope);
    if (isInteger() && isKnown(start) && isKnown(end)
        || isFloat() && isFinite(start) && isFinite(end)) {
      return new WindowFrame.Frame(
          frame.mode(),
          new WindowFrame.Bound(frame.start().kind(), start, null),
          new WindowFrame.Bound(frame.end().kind(), end, null),
          frame.exclusion(),
          null);
    }
    BoundExpression compared = compared();
    return new WindowFrame.Frame(
        frame.mode(),
        new WindowFrame.Bound(frame.start().kind(), start, limit(frame.start(), start, true)),
        new WindowFrame.Bound(frame.end().kind(), end, limit(frame.end(), end, false)),
        frame.exclusion(),
        compared);
  }

  private boolean isInteger() {
    return INTEGERS.stream().anyMatch(t -> t.oid() == type.oid());
  }

  /** When SQLite prepares the statement, or binds its parameters. */
  private static boolean isKnown(BoundExpression offset) {
    return offset == null
        || offset instanceof Constant
        || offset instanceof BoundExpression.Parameter
        || offset instanceof BoundExpression.Cast cast && isKnown(cast.operand());
  }

  private boolean isFloat() {
    return type.oid() == Types.FLOAT4.oid() || type.oid() == Types.FLOAT8.oid();
  }

  private static boolean isFinite(BoundExpression offset) {
    return offset == null
        || offset instanceof Constant constant
            && constant.value() instanceof Double number
            && !number.isInfinite();
  }

  private BoundExpression offset(WindowSpecification.Bound bound, Scope scope) {
    if (bound.offset() == null) {
      return null;
    }
    BoundExpression offset = FrameBinder.offset(Mode.RANGE, bound.offset(), scope, context);
    List<PgType> types = OFFSETS.get(type.oid());
    if (types == null) {
      PgType named = type.oid() == Types.VARCHAR.oid() ? Types.TEXT : type;
      throw unsupported("column type " + named.sqlName(), offset);
    }
    PgType given = offset.type().base();
    boolean possible =
        types.stream().anyMatch(t -> context.coercion().possible(given, t, Context.IMPLICIT));
    if (!possible) {
      throw unsupported(
              "column type " + type.sqlName() + " and offset type " + given.sqlName(), offset)
          .withHint("Cast the offset value to an appropriate type.");
    }
    FrameBinder.checkConstant(offset, Mode.RANGE, scope, context);
    PgType wanted = types.get(0);
    if (types.size() > 1) {
      wanted = CommonType.unknown(given) ? type : given;
    }
    return context.coercion().implicit(offset, wanted);
  }

  private SqlFault unsupported(String what, BoundExpression offset) {
    return new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED,
            "RANGE with offset PRECEDING/FOLLOWING is not supported for " + what)
        .at(context.position(offset));
  }

  private BoundExpression compared() {
    if (type.oid() == Types.DATE.oid()) {
      return context.coercion().implicit(key, Types.TIMESTAMP);
    }
    if (type.oid() == Types.TIME.oid() || type.oid() == Types.TIMETZ.oid()) {
      return new Call(FrameLimits.place(type), List.of(key), SqlType.of(Types.INT8));
    }
    if (isInteger()) {
      return context.coercion().implicit(key, Types.INT8);
    }
    return isFloat() ? context.coercion().implicit(key, Types.FLOAT8) : key;
  }

  /** Descending, what precedes is greater. */
  private BoundExpression limit(
      WindowSpecification.Bound bound, BoundExpression offset, boolean start) {
    if (offset == null) {
      return null;
    }
    boolean subtract = bound.kind() == Kind.OFFSET_PRECEDING != order.descending();
    boolean upper = start == order.descending();
    SqlType flag = SqlType.of(Types.BOOL);
    BoundExpression distance =
        isInteger() ? context.coercion().implicit(offset, Types.INT8) : offset;
    BoundExpression checked =
        new Call(
            FrameLimits.checked(distance.type().base()),
            List.of(distance, new Constant(start ? 1L : 0L, flag)),
            distance.type());
    BoundExpression compared = compared();
    if (type.oid() == Types.DATE.oid()
        || type.oid() == Types.TIMESTAMP.oid()
        || type.oid() == Types.TIMESTAMPTZ.oid()
        || type.oid() == Types.INTERVAL.oid()) {
      return context
          .expressions()
          .operators()
          .apply(subtract ? "-" : "+", compared, checked, context.position(offset));
    }
    boolean time = type.oid() == Types.TIME.oid() || type.oid() == Types.TIMETZ.oid();
    return new Call(
        FrameLimits.limit(time ? type : compared.type().base()),
        List.of(
            time ? key : compared,
            checked,
            new Constant(subtract ? 1L : 0L, flag),
            new Constant(upper ? 1L : 0L, flag)),
        compared.type());
  }
}
