package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A SELECT taken apart so that it can become a derived table: its result columns, and further ones
 * that its ORDER BY needs, or that a rewrite adds.
 */
final class QueryParts {
  private final Sources sources;
  private final int source;
  private final List<OutputColumn> visible;
  private final List<OutputColumn> inner;
  private final List<SortKey> outerKeys = new ArrayList<>();
  private final List<SortKey> innerKeys = new ArrayList<>();
  private final Select select;

  private QueryParts(
      Sources sources, Select select, List<OutputColumn> columns, List<SortKey> orderBy) {
    this.sources = sources;
    this.source = sources.next();
    this.visible = columns;
    this.inner = new ArrayList<>(columns);
    this.select = select;
    for (SortKey key : orderBy) {
      addKey(key);
    }
  }

  /**
   * The query's body must be a Select unless it can be wrapped: then ORDER BY is by output only.
   */
  static QueryParts of(BoundQuery query, Sources sources) {
    if (query.body() instanceof Select select
        && !select.distinct()
        && select.groupingSets() == null
        && (!select.distinctOn().isEmpty() || !sortsByWindow(query))) {
      return new QueryParts(sources, select, query.columns(), query.orderBy());
    }
    int source = sources.next();
    DerivedColumns derived = new DerivedColumns(source, query.columns());
    List<SortKey> keys = derived.keys(query.orderBy());
    Select outer = derived.over(query.body(), List.of());
    return new QueryParts(sources, outer, Queries.outputs(source, query.columns()), keys);
  }

  /** A window function's value can't order another's rows. */
  private static boolean sortsByWindow(BoundQuery query) {
    return query.orderBy().stream().anyMatch(key -> readsWindow(query, key.expression()));
  }

  /** Whether a key of the query, or the column that it names, is computed over a window. */
  static boolean readsWindow(BoundQuery query, BoundExpression key) {
    return WindowCalls.in(
        key instanceof OutputReference reference
            ? query.columns().get(reference.ordinal() - 1).expression()
            : key);
  }

  private void addKey(SortKey key) {
    if (key.expression() instanceof OutputReference reference) {
      OutputColumn output = visible.get(reference.ordinal() - 1);
      innerKeys.add(new SortKey(output.expression(), key.descending(), key.nullsFirst()));
      outerKeys.add(
          new SortKey(Queries.output(source, output), key.descending(), key.nullsFirst()));
      return;
    }
    innerKeys.add(key);
    outerKeys.add(new SortKey(add(key.expression()), key.descending(), key.nullsFirst()));
  }

  Select select() {
    return select;
  }

  /** ORDER BY's keys as the select's own expressions. */
  List<SortKey> innerKeys() {
    return innerKeys;
  }

  /** ORDER BY's keys as seen from around the derived table. */
  List<SortKey> outerKeys() {
    return outerKeys;
  }

  /** The expression, or the output column that it refers to. */
  BoundExpression resolve(BoundExpression expression) {
    return expression instanceof OutputReference reference
        ? visible.get(reference.ordinal() - 1).expression()
        : expression;
  }

  /** Computes one more column inside; the result refers to it from around. */
  BoundExpression add(BoundExpression expression) {
    String alias = "h" + (inner.size() + 1);
    OutputColumn column = new OutputColumn(alias, alias, expression);
    inner.add(column);
    return Queries.output(source, column);
  }

  /** The select, under its new body, as a derived table with {@code where} around it. */
  BoundQuery around(
      BoundQuery query,
      BoundQuery.Body body,
      BoundExpression where,
      BoundExpression limit,
      BoundExpression offset,
      boolean withTies) {
    BoundFrom.Derived derived =
        new BoundFrom.Derived(source, Queries.plain(body, List.copyOf(inner)), false);
    Select outer = new Select(false, List.of(), derived, where, false, List.of(), null, null);
    return new BoundQuery(
        query.with(),
        query.recursive(),
        outer,
        Queries.outputs(source, visible),
        outerKeys,
        limit,
        offset,
        withTies);
  }

  Sources sources() {
    return sources;
  }
}
