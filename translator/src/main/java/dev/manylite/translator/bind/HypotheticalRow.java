package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Case;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A hypothetical-set aggregate (manual, 9.21, table 9.62) as counts of the group's rows.
 *
 * <pre>
 * rank(5) WITHIN GROUP (ORDER BY a)         1 + count(*) FILTER (WHERE a &lt; 5)
 * dense_rank(5) WITHIN GROUP (ORDER BY a)   1 + count(DISTINCT ROW(a)) FILTER (WHERE a &lt; 5)
 * </pre>
 */
final class HypotheticalRow {
  private static final Set<String> NAMES =
      Set.of("rank", "dense_rank", "percent_rank", "cume_dist");
  private static final SqlType BOOL = SqlType.of(Types.BOOL);
  private static final SqlType INT8 = SqlType.of(Types.INT8);
  private static final SqlType FLOAT8 = SqlType.of(Types.FLOAT8);
  private static final Signature ROWS = InternalFunction.aggregate("count", Types.INT8, "count(*)");
  private static final Signature VALUES =
      InternalFunction.aggregate("count", Types.INT8, "count($1)");

  private final BindContext context;
  private final String name;
  private final List<BoundExpression> direct = new ArrayList<>();
  private final List<SortKey> keys = new ArrayList<>();

  /** Whether the call is of one; without arguments they are window functions. */
  static boolean named(FunctionCall tree, int arguments) {
    return (tree.withinGroup() || arguments > 0)
        && NAMES.contains(tree.name())
        && (tree.schema() == null || tree.schema().equals("pg_catalog"));
  }

  /**
   * @param arguments the row's values, and what is sorted by
   */
  HypotheticalRow(BindContext context, FunctionCall tree, List<BoundExpression> arguments) {
    this.context = context;
    this.name = tree.name();
    int width = tree.orderBy().size();
    if (arguments.size() != 2 * width) {
      throw new SqlFault(
              SqlState.UNDEFINED_FUNCTION,
              "function "
                  + name
                  + arguments.stream()
                      .map(a -> a.type().base().sqlName())
                      .collect(Collectors.joining(", ", "(", ")"))
                  + " does not exist")
          .withHint(
              "To use the hypothetical-set aggregate "
                  + name
                  + ", the number of hypothetical direct arguments (here "
                  + (arguments.size() - width)
                  + ") must match the number of ordering columns (here "
                  + width
                  + ").")
          .at(tree.position());
    }
    Ordering ordering = new Ordering(context);
    for (int i = 0; i < width; i++) {
      BoundExpression sorted = arguments.get(width + i);
      BoundExpression value = arguments.get(i);
      PgType type = context.commonType().select(List.of(sorted, value), "WITHIN GROUP");
      direct.add(context.commonType().convert(value, type, "WITHIN GROUP"));
      keys.add(
          ordering.key(
              tree.orderBy().get(i), context.commonType().convert(sorted, type, "WITHIN GROUP")));
    }
  }

  List<BoundExpression> direct() {
    return direct;
  }

  List<BoundExpression> sorted() {
    return keys.stream().map(SortKey::expression).toList();
  }

  /**
   * @param filter null if none
   */
  BoundExpression result(BoundExpression filter) {
    BoundExpression before = count(and(filter, before()));
    return switch (name) {
      case "rank" -> plusOne(before);
      case "dense_rank" -> plusOne(distinct(and(filter, before())));
      case "percent_rank" -> share(before, count(filter));
      default -> share(plusOne(count(and(filter, notAfter()))), plusOne(count(filter)));
    };
  }

  private static BoundExpression count(BoundExpression filter) {
    return new Aggregate(ROWS, List.of(), false, List.of(), filter, INT8);
  }

  private BoundExpression distinct(BoundExpression filter) {
    List<RowType.Field> fields = new ArrayList<>();
    for (BoundExpression key : sorted()) {
      fields.add(new RowType.Field("f" + (fields.size() + 1), key.type()));
    }
    BoundExpression row = new Row(sorted(), SqlType.of(RowType.anonymous(fields)), null);
    return new Aggregate(VALUES, List.of(row), true, List.of(), filter, INT8);
  }

  private BoundExpression plusOne(BoundExpression number) {
    return context
        .expressions()
        .operators()
        .apply("+", number, new Constant(1L, INT8), SqlFault.NO_POSITION);
  }

  /** 0 of nothing. */
  private BoundExpression share(BoundExpression part, BoundExpression whole) {
    BoundExpression none =
        new Comparison(Comparison.Operator.EQUAL, whole, new Constant(0L, INT8), BOOL);
    BoundExpression quotient =
        context
            .expressions()
            .operators()
            .apply(
                "/",
                context.coercion().implicit(part, Types.FLOAT8),
                context.coercion().implicit(whole, Types.FLOAT8),
                SqlFault.NO_POSITION);
    return new Case(List.of(new Case.When(none, new Constant(0.0, FLOAT8))), quotient, FLOAT8);
  }

  /** The group's row sorts before the hypothetical one. */
  private BoundExpression before() {
    List<BoundExpression> ways = new ArrayList<>();
    List<BoundExpression> equal = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      List<BoundExpression> way = new ArrayList<>(equal);
      way.add(before(keys.get(i), direct.get(i)));
      ways.add(all(true, way));
      equal.add(same(i));
    }
    return all(false, ways);
  }

  private BoundExpression notAfter() {
    List<BoundExpression> equal = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      equal.add(same(i));
    }
    return all(false, List.of(before(), all(true, equal)));
  }

  private BoundExpression same(int place) {
    return new Comparison(
        Comparison.Operator.NOT_DISTINCT, keys.get(place).expression(), direct.get(place), BOOL);
  }

  private static BoundExpression before(SortKey key, BoundExpression value) {
    BoundExpression sorted = key.expression();
    BoundExpression valuePresent = new IsTest(value, Test.NULL, true, BOOL);
    return new Case(
        List.of(
            new Case.When(
                new IsTest(sorted, Test.NULL, false, BOOL),
                key.nullsFirst() ? valuePresent : new Constant(0L, BOOL)),
            new Case.When(
                new IsTest(value, Test.NULL, false, BOOL),
                new Constant(key.nullsFirst() ? 0L : 1L, BOOL))),
        new Comparison(
            key.descending() ? Comparison.Operator.GREATER : Comparison.Operator.LESS,
            sorted,
            value,
            BOOL),
        BOOL);
  }

  private static BoundExpression and(BoundExpression filter, BoundExpression condition) {
    return filter == null ? condition : all(true, List.of(filter, condition));
  }

  private static BoundExpression all(boolean and, List<BoundExpression> operands) {
    return operands.size() == 1 ? operands.get(0) : new Logical(and, operands, BOOL);
  }
}
