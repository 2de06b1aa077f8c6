package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.rewrite.WordIndexes.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition that a full-text index is over → only the rows are read that may fulfil it; it stays
 * for those of which the index does not know.
 *
 * <pre>
 * SELECT * FROM t WHERE to_tsvector('english', body) @@ to_tsquery('english', $1)
 * SELECT * FROM t WHERE t.rowid IN (… words MATCH … and rows that have changed)
 *   AND CASE WHEN nothing but words is asked for, and the row has not changed THEN true
 *     ELSE to_tsvector('english', body) @@ to_tsquery('english', $1) END
 * </pre>
 *
 * Conditions over derived tables (views, the partitions of a table) are looked for in these.
 */
public final class WordSearch extends StatementRewriter {
  private final WordIndexes indexes;

  private WordSearch(WordIndexes indexes) {
    this.indexes = indexes;
  }

  /**
   * @param statement as it was bound
   * @param expressions binds what the schema stores of an index
   */
  public static BoundStatement apply(
      BoundStatement statement, WordIndexes.Expressions expressions) {
    return new WordSearch(new WordIndexes(expressions)).rewrite(statement);
  }

  @Override
  Select rewriteSelect(Select written) {
    Select select = super.rewriteSelect(written);
    WordConditions conditions = WordConditions.of(select.where());
    return conditions.isEmpty() || select.from() == null ? select : narrowed(select, conditions);
  }

  private Select narrowed(Select select, WordConditions conditions) {
    List<Search> found = new ArrayList<>();
    BoundFrom from = narrowed(select.from(), conditions, found);
    return select.withFrom(from).withWhere(and(found, select.where()));
  }

  @Override
  BoundFrom rewriteFrom(BoundFrom written) {
    BoundFrom from = super.rewriteFrom(written);
    if (!(from instanceof BoundFrom.Join join) || join.kind() != BoundFrom.Join.Kind.INNER) {
      return from;
    }
    WordConditions conditions = WordConditions.of(join.on());
    if (conditions.isEmpty()) {
      return from;
    }
    List<Search> found = new ArrayList<>();
    BoundFrom left = narrowed(join.left(), conditions, found);
    BoundFrom right = narrowed(join.right(), conditions, found);
    return new BoundFrom.Join(join.kind(), left, right, and(found, join.on()));
  }

  @Override
  BoundStatement rewriteUpdate(BoundStatement.Update written) {
    BoundStatement.Update update = (BoundStatement.Update) super.rewriteUpdate(written);
    return update.withWhere(narrowed(update.target(), update.where()));
  }

  @Override
  BoundStatement rewriteDelete(BoundStatement.Delete written) {
    BoundStatement.Delete delete = (BoundStatement.Delete) super.rewriteDelete(written);
    return delete.withWhere(narrowed(delete.target(), delete.where()));
  }

  private BoundExpression narrowed(BoundFrom.Table target, BoundExpression where) {
    WordConditions conditions = WordConditions.of(where);
    return conditions.isEmpty() || !target.members().isEmpty() || target.rows() != null
        ? where
        : and(indexes.searches(target, conditions), where);
  }

  /**
   * @param found gets what narrows the tables of the level itself
   */
  private BoundFrom narrowed(BoundFrom from, WordConditions conditions, List<Search> found) {
    if (from instanceof BoundFrom.Table table) {
      found.addAll(indexes.searches(table, conditions));
    } else if (from instanceof BoundFrom.Derived derived) {
      return new BoundFrom.Derived(
          derived.source(), within(derived, conditions), derived.lateral());
    } else if (from instanceof BoundFrom.Join join) {
      // What stands on the optional side of an outer join may have no row.
      BoundFrom.Join.Kind kind = join.kind();
      boolean left = kind != BoundFrom.Join.Kind.RIGHT && kind != BoundFrom.Join.Kind.FULL;
      boolean right = kind != BoundFrom.Join.Kind.LEFT && kind != BoundFrom.Join.Kind.FULL;
      return new BoundFrom.Join(
          kind,
          left ? narrowed(join.left(), conditions, found) : join.left(),
          right ? narrowed(join.right(), conditions, found) : join.right(),
          join.on());
    }
    return from;
  }

  private BoundQuery within(BoundFrom.Derived derived, WordConditions conditions) {
    List<String> names = derived.query().columns().stream().map(OutputColumn::alias).toList();
    return within(derived.query(), derived.source(), names, conditions);
  }

  /**
   * @param names of its columns where the conditions are
   */
  private BoundQuery within(
      BoundQuery query, int source, List<String> names, WordConditions conditions) {
    if (query.limit() != null || query.offset() != null) {
      return query;
    }
    BoundQuery.Body body = query.body();
    if (body instanceof SetOperation operation
        && operation.kind() == Query.SetOperation.Kind.UNION) {
      body =
          new SetOperation(
              operation.kind(),
              operation.all(),
              within(operation.left(), source, names, conditions),
              within(operation.right(), source, names, conditions));
    } else if (body instanceof Select select && isRowByRow(select, query.columns())) {
      Map<String, BoundExpression> values = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), query.columns().get(i).expression());
      }
      WordConditions inner = conditions.over(source, values, select.where());
      body = inner.isEmpty() ? select : narrowed(select, inner);
    }
    return Queries.withBody(query, body);
  }

  /** Whether each of its rows comes of one row of its FROM clause, whatever the others are. */
  private static boolean isRowByRow(Select select, List<OutputColumn> columns) {
    return select.from() != null
        && !select.grouped()
        && select.distinctOn().isEmpty()
        && columns.stream()
            .map(OutputColumn::expression)
            .noneMatch(e -> WindowCalls.in(e) || VolatileCalls.in(e));
  }

  /**
   * @param condition null for none
   */
  private static BoundExpression and(List<Search> found, BoundExpression condition) {
    if (found.isEmpty()) {
      return condition;
    }
    List<BoundExpression> all = new ArrayList<>();
    found.forEach(search -> all.add(search.rows()));
    for (BoundExpression one : WordConditions.conjuncts(condition)) {
      all.add(rest(one, found));
    }
    return all.size() == 1 ? all.get(0) : new Logical(true, all, Nodes.BOOL);
  }

  private static BoundExpression rest(BoundExpression condition, List<Search> found) {
    for (Search search : found) {
      if (search.condition() == condition) {
        return search.rest();
      }
    }
    return condition;
  }
}
