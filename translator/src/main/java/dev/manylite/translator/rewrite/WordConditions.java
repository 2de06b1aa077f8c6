package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds of all rows that are wanted.
 *
 * @param matches of them those that a full-text index may help to find
 */
record WordConditions(List<BoundExpression> all, List<Match> matches) {
  private static final Set<String> OPERATORS = Set.of("@@", "@@@");
  private static final WordConditions NONE = new WordConditions(List.of(), List.of());

  /**
   * @param condition {@code vector @@ query}, either way round
   */
  record Match(BoundExpression condition, BoundExpression vector, BoundExpression query) {}

  /**
   * @param condition null for none
   */
  static WordConditions of(BoundExpression condition) {
    return of(conjuncts(condition));
  }

  /**
   * @param condition null for none
   */
  static List<BoundExpression> conjuncts(BoundExpression condition) {
    List<BoundExpression> all = new ArrayList<>();
    if (condition != null) {
      collect(condition, all);
    }
    return all;
  }

  private static WordConditions of(List<BoundExpression> all) {
    List<Match> matches = new ArrayList<>();
    for (BoundExpression one : all) {
      if (one instanceof Call call
          && OPERATORS.contains(call.function().name())
          && call.arguments().size() == 2) {
        BoundExpression left = call.arguments().get(0);
        BoundExpression right = call.arguments().get(1);
        boolean vectorFirst = type(left) == Types.TSVECTOR;
        if (type(vectorFirst ? right : left) == Types.TSQUERY
            && type(vectorFirst ? left : right) == Types.TSVECTOR
            && isPlain(vectorFirst ? right : left)) {
          matches.add(vectorFirst ? new Match(one, left, right) : new Match(one, right, left));
        }
      }
    }
    return matches.isEmpty() ? NONE : new WordConditions(all, matches);
  }

  private static PgType type(BoundExpression expression) {
    return expression.type().base();
  }

  private static void collect(BoundExpression condition, List<BoundExpression> all) {
    if (condition instanceof Logical logical && logical.and()) {
      logical.operands().forEach(operand -> collect(operand, all));
    } else {
      all.add(condition);
    }
  }

  /** It may stand twice in a statement, and is the same at both places. */
  private static boolean isPlain(BoundExpression expression) {
    Search search = new Search();
    search.rewrite(expression);
    return !search.queries && !VolatileCalls.in(expression);
  }

  boolean isEmpty() {
    return matches.isEmpty();
  }

  /** Whether every row that is wanted fulfils a condition. */
  boolean imply(List<BoundExpression> conditions) {
    return conditions.stream()
        .allMatch(one -> all.stream().anyMatch(known -> Likeness.of(Plain.of(known), one)));
  }

  /**
   * The same within a derived table.
   *
   * @param source the derived table
   * @param values of its columns
   * @param own its WHERE; null for none
   */
  WordConditions over(int source, Map<String, BoundExpression> values, BoundExpression own) {
    List<BoundExpression> inner = new ArrayList<>(conjuncts(own));
    Substitution substitution = new Substitution(source, values);
    for (BoundExpression one : all) {
      inner.add(substitution.rewrite(one));
    }
    WordConditions result = of(inner);
    // What a query reads of other tables can't be read in there.
    return new WordConditions(
        result.all,
        result.matches.stream()
            .filter(match -> !SourcesRead.of(match.query()).readsOthers())
            .toList());
  }

  /** Without what tells where a column's value came from. */
  static final class Plain extends StatementRewriter {
    private static final Plain PLAIN = new Plain();

    static BoundExpression of(BoundExpression expression) {
      return PLAIN.rewrite(expression);
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return new ColumnValue(
          column.source(), column.name(), column.type(), column.form(), column.nullable(), null);
    }
  }

  private static final class Search extends StatementRewriter {
    private boolean queries;

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      queries = true;
      return query;
    }
  }

  private static final class Substitution extends StatementRewriter {
    private final int source;
    private final Map<String, BoundExpression> values;

    Substitution(int source, Map<String, BoundExpression> values) {
      this.source = source;
      this.values = values;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return column.source() == source
          ? values.getOrDefault(column.name(), column)
          : super.visitColumnValue(column);
    }
  }
}
