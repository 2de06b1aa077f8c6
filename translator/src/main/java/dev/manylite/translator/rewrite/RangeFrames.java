package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Comparison.Operator;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.WindowFrame;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.FrameLimits;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.parse.tree.WindowSpecification.Bound.Kind;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Frames whose bounds SQLite can't find → a subquery over the partition's rows between the limits.
 *
 * <pre>
 * SELECT sum(v) OVER (ORDER BY d RANGE '1 month' PRECEDING) FROM t
 * WITH w AS MATERIALIZED (SELECT v, d, d - '1 month' AS low, row_number() OVER …, rank() OVER … FROM t)
 * SELECT (SELECT sum(f.v) FROM w f WHERE f.d &gt;= w.low AND f.rank &lt;= w.rank) FROM w
 * </pre>
 */
final class RangeFrames implements Rewrite {
  /** Functions that look at the partition, whatever the frame is. */
  private static final Set<String> WITHOUT_FRAME =
      Set.of(
          "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead");

  private static final Signature POSITIVE =
      InternalFunction.java(
          "pg_nth",
          Types.INT8,
          Signature.Volatility.IMMUTABLE,
          true,
          (context, place) -> {
            if ((Long) place[0] <= 0) {
              throw new SqlFault("22016", "argument of nth_value must be greater than zero");
            }
            return place[0];
          });

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(new Sources(statement)).rewrite(statement);
  }

  private static boolean hasLimits(Window window) {
    WindowFrame.Frame frame = window.window().frame();
    return frame != null
        && (frame.hasLimits() || isComputed(frame.start()) || isComputed(frame.end()))
        && !WITHOUT_FRAME.contains(window.function().name());
  }

  /** SQLite takes only what it can compute when it prepares the statement. */
  private static boolean isComputed(WindowFrame.Bound bound) {
    BoundExpression offset = bound.offset();
    while (offset instanceof BoundExpression.Cast cast) {
      offset = cast.operand();
    }
    return offset != null
        && !(offset instanceof Constant constant && constant.value() != null)
        && !(offset instanceof Parameter);
  }

  private static final class Rewriter extends StatementRewriter {
    private final Sources sources;

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      BoundQuery query = super.rewriteQuery(written);
      if (!(query.body() instanceof BoundQuery.Select)
          || !InnerColumns.needed(query, RangeFrames::hasLimits)) {
        return query;
      }
      return new Frames(sources).divide(query);
    }

    /** The frame does not matter. */
    @Override
    public BoundExpression visitWindow(Window written) {
      Window window = (Window) super.visitWindow(written);
      WindowFrame.Frame frame = window.window().frame();
      if (frame == null || !WITHOUT_FRAME.contains(window.function().name())) {
        return window;
      }
      return new Window(
          window.function(),
          window.arguments(),
          window.filter(),
          new WindowFrame(window.window().partitionBy(), window.window().orderBy(), null),
          window.type());
    }
  }

  private static final class Frames extends InnerColumns {
    private final Sources sources;

    Frames(Sources sources) {
      super(RangeFrames::hasLimits, sources.next());
      this.sources = sources;
    }

    @Override
    public BoundExpression visitWindow(Window window) {
      return hasLimits(window)
          ? new Lookup(window, sources.next()).query()
          : super.visitWindow(window);
    }

    /** One window function's subquery. */
    private final class Lookup {
      private final Window window;
      private final WindowFrame.Frame frame;
      private final int rows;
      private final OutputColumn number;
      private final OutputColumn rank;

      /** What bounds count: rows, groups of peers; for RANGE where a group begins. */
      private final OutputColumn place;

      Lookup(Window window, int rows) {
        this.window = window;
        this.frame = window.window().frame();
        this.rows = rows;
        List<BoundExpression> partitionBy = window.window().partitionBy();
        List<SortKey> orderBy = window.window().orderBy();
        number = inner(Nodes.window(Nodes.ROW_NUMBER, partitionBy, orderBy));
        rank = inner(Nodes.window(Nodes.RANK, partitionBy, orderBy));
        place =
            switch (frame.mode()) {
              case ROWS -> number;
              case RANGE -> rank;
              case GROUPS -> inner(Nodes.window(Nodes.DENSE_RANK, partitionBy, orderBy));
            };
      }

      private BoundExpression here(OutputColumn column) {
        return Queries.output(source(), column);
      }

      private BoundExpression there(OutputColumn column) {
        return Queries.output(rows, column);
      }

      BoundExpression query() {
        String name = window.function().name();
        boolean last = name.equals("last_value");
        if (last || name.equals("first_value") || name.equals("nth_value")) {
          return value(last, name.equals("nth_value"));
        }
        List<BoundExpression> arguments = new ArrayList<>();
        window.arguments().forEach(a -> arguments.add(there(inner(a))));
        BoundExpression filter = window.filter() == null ? null : there(inner(window.filter()));
        List<SortKey> order = arguments.isEmpty() ? List.of() : List.of(order(false));
        BoundExpression all =
            new Aggregate(window.function(), arguments, false, order, filter, window.type());
        BoundQuery.Select select =
            new BoundQuery.Select(
                false, List.of(), from(), condition(), true, List.of(), null, null);
        return new ScalarQuery(
            Queries.plain(select, List.of(new OutputColumn("", "c1", all))), window.type());
      }

      private BoundExpression value(boolean last, boolean nth) {
        BoundExpression value = there(inner(window.arguments().get(0)));
        BoundQuery one =
            Queries.select(List.of(new OutputColumn("", "c1", value)), from(), condition());
        BoundExpression place = nth ? here(inner(window.arguments().get(1))) : null;
        BoundExpression offset =
            nth
                ? Nodes.plus(
                    new BoundExpression.Call(POSITIVE, List.of(place), Nodes.INT8),
                    Nodes.integer(-1))
                : null;
        BoundExpression found =
            new ScalarQuery(
                new BoundQuery(
                    List.of(),
                    false,
                    one.body(),
                    one.columns(),
                    List.of(order(last)),
                    Nodes.integer(1),
                    offset,
                    false),
                window.type());
        return nth
            ? new Case(
                List.of(new Case.When(new IsTest(place, Test.NULL, true, Nodes.BOOL), found)),
                null,
                window.type())
            : found;
      }

      private SortKey order(boolean descending) {
        return new SortKey(there(number), descending, false);
      }

      private BoundFrom from() {
        return new BoundFrom.CommonTableReference(rows, alias());
      }

      private BoundExpression condition() {
        List<BoundExpression> conditions = new ArrayList<>();
        for (BoundExpression part : window.window().partitionBy()) {
          OutputColumn column = inner(part);
          conditions.add(Nodes.compare(Operator.NOT_DISTINCT, there(column), here(column)));
        }
        boolean descending = frame.hasLimits() && window.window().orderBy().get(0).descending();
        conditions.add(
            bound(
                frame.start(),
                Operator.GREATER_OR_EQUAL,
                descending ? Operator.LESS_OR_EQUAL : Operator.GREATER_OR_EQUAL));
        conditions.add(
            bound(
                frame.end(),
                Operator.LESS_OR_EQUAL,
                descending ? Operator.GREATER_OR_EQUAL : Operator.LESS_OR_EQUAL));
        conditions.add(exclusion());
        return Nodes.and(conditions.toArray(BoundExpression[]::new));
      }

      /**
       * @param order how ranks compare
       * @param direction how keys compare
       */
      private BoundExpression bound(WindowFrame.Bound bound, Operator order, Operator direction) {
        return switch (bound.kind()) {
          case UNBOUNDED_PRECEDING, UNBOUNDED_FOLLOWING -> null;
          case CURRENT_ROW -> Nodes.compare(order, there(place), here(place));
          case OFFSET_PRECEDING, OFFSET_FOLLOWING ->
              frame.hasLimits()
                  ? limited(bound, order, direction)
                  : Nodes.compare(order, there(place), here(inner(counted(bound))));
        };
      }

      private BoundExpression counted(WindowFrame.Bound bound) {
        BoundExpression start = Nodes.integer(bound == frame.start() ? 1 : 0);
        BoundExpression offset =
            new BoundExpression.Call(
                FrameLimits.COUNTED, List.of(bound.offset(), start), Nodes.INT8);
        return bound.kind() == Kind.OFFSET_PRECEDING
            ? new BoundExpression.Call(
                FrameLimits.BEFORE, List.of(place.expression(), offset), Nodes.INT8)
            : Nodes.plus(place.expression(), offset);
      }

      /** A null key is in the range of null keys only, which stand at one end of the order. */
      private BoundExpression limited(WindowFrame.Bound bound, Operator order, Operator direction) {
        OutputColumn key = inner(frame.compared());
        BoundExpression nulls =
            new Logical(
                false,
                List.of(
                    new IsTest(there(key), Test.NULL, false, Nodes.BOOL),
                    new IsTest(here(key), Test.NULL, false, Nodes.BOOL)),
                Nodes.BOOL);
        return new Case(
            List.of(new Case.When(nulls, Nodes.compare(order, there(rank), here(rank)))),
            Nodes.compare(direction, there(key), here(inner(bound.limit()))),
            Nodes.BOOL);
      }

      private BoundExpression exclusion() {
        return switch (frame.exclusion()) {
          case NO_OTHERS -> null;
          case CURRENT_ROW -> Nodes.compare(Operator.NOT_EQUAL, there(number), here(number));
          case GROUP -> Nodes.compare(Operator.NOT_EQUAL, there(rank), here(rank));
          case TIES ->
              new Logical(
                  false,
                  List.of(
                      Nodes.compare(Operator.NOT_EQUAL, there(rank), here(rank)),
                      Nodes.compare(Operator.EQUAL, there(number), here(number))),
                  Nodes.BOOL);
        };
      }
    }
  }
}
