package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.TiedValues;
import dev.manylite.translator.parse.tree.Query.SetOperation.Kind;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Of values that are equal but spelt differently (2.5 and 2.50, 1 mon and 30 days) shows the one
 * that PostgreSQL shows: the first of a group, also beside min and max, where SQLite shows another
 * row's; the first of a UNION; the last of the extremes. {@code n} is numeric:
 *
 * <pre>
 * SELECT n, max(id) FROM t GROUP BY n     SELECT a UNION SELECT b
 * SELECT first(n), max(id) … GROUP BY n   SELECT DISTINCT * FROM (SELECT a UNION ALL SELECT b)
 * </pre>
 */
final class EqualSpellings implements Rewrite {
  private static final Set<String> EXTREMES = Set.of("min", "max");

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(new Sources(statement)).rewrite(statement);
  }

  private static boolean hasSpellings(SqlType type) {
    return type.base().equality() != null;
  }

  private static final class Rewriter extends StatementRewriter {
    private final Sources sources;

    /** The table that the query level being rewritten is all rows of; null where it is not. */
    private BoundFrom.Table whole;

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    /** A recursive UNION must stay one. */
    @Override
    List<CommonTable> rewriteTables(List<CommonTable> tables) {
      List<CommonTable> rewritten = super.rewriteTables(tables);
      List<CommonTable> result = new ArrayList<>();
      for (int i = 0; i < tables.size(); i++) {
        result.add(tables.get(i).recursive() ? tables.get(i) : rewritten.get(i));
      }
      return result;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      BoundFrom.Table outer = whole;
      whole =
          written.body() instanceof Select select
                  && select.groupBy().isEmpty()
                  && select.from() instanceof BoundFrom.Table table
              ? table
              : null;
      BoundQuery query = super.rewriteQuery(written);
      whole = outer;
      if (query.body() instanceof SetOperation operation
          && operation.kind() == Kind.UNION
          && !operation.all()
          && query.columns().stream().anyMatch(c -> hasSpellings(c.expression().type()))) {
        return distinct(query, operation);
      }
      return query.body() instanceof Select select ? firstOfGroups(query, select) : query;
    }

    private BoundQuery distinct(BoundQuery query, SetOperation operation) {
      int source = sources.next();
      BoundQuery all =
          Queries.plain(
              new SetOperation(Kind.UNION, true, operation.left(), operation.right()),
              query.columns());
      List<OutputColumn> outputs = Queries.outputs(source, query.columns());
      Select select =
          new Select(
              true,
              List.of(),
              new BoundFrom.Derived(source, all, false),
              null,
              false,
              List.of(),
              null,
              null);
      return new BoundQuery(
          query.with(),
          query.recursive(),
          select,
          outputs,
          query.orderBy(),
          query.limit(),
          query.offset(),
          query.withTies());
    }

    private static BoundQuery firstOfGroups(BoundQuery query, Select select) {
      List<BoundExpression> keys =
          select.groupBy().stream()
              .filter(k -> hasSpellings(k.type()) && k instanceof ColumnValue)
              .toList();
      if (keys.isEmpty()) {
        return query;
      }
      First first = new First(keys);
      List<OutputColumn> columns = first.rewriteColumns(query.columns());
      BoundExpression having = first.rewrite(select.having());
      List<SortKey> orderBy = first.rewriteKeys(query.orderBy());
      if (!first.besideExtremes) {
        return query;
      }
      return new BoundQuery(
          query.with(),
          query.recursive(),
          new Select(
              select.distinct(),
              select.distinctOn(),
              select.from(),
              select.where(),
              true,
              select.groupBy(),
              select.groupingSets(),
              having),
          columns,
          orderBy,
          query.limit(),
          query.offset(),
          query.withTies());
    }

    @Override
    public BoundExpression visitAggregate(Aggregate written) {
      Aggregate aggregate = (Aggregate) super.visitAggregate(written);
      if (!EXTREMES.contains(aggregate.function().name())
          || aggregate.arguments().size() != 1
          || aggregate.distinct()
          || !hasSpellings(aggregate.arguments().get(0).type())
          // Of equal ones SQLite takes the first, as PostgreSQL does of these alone.
          || aggregate.arguments().get(0).type().oid() == Types.BPCHAR.oid()
          || isIndexed(aggregate.arguments().get(0))) {
        return aggregate;
      }
      return new Aggregate(
          TiedValues.extreme(
              aggregate.arguments().get(0).type(), aggregate.function().name().equals("max")),
          aggregate.arguments(),
          false,
          List.of(),
          aggregate.filter(),
          aggregate.type());
    }

    /** SQLite and PostgreSQL take an extreme of all rows from an index. */
    private boolean isIndexed(BoundExpression argument) {
      return whole != null
          && argument instanceof ColumnValue column
          && column.source() == whole.source()
          && whole.relation().indexes().stream()
              .anyMatch(i -> column.name().equals(i.keys().get(0).column()));
    }
  }

  /** Puts a group's first spelling for its key. */
  private static final class First extends StatementRewriter {
    private final List<BoundExpression> keys;
    private boolean besideExtremes;

    First(List<BoundExpression> keys) {
      this.keys = keys;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return keys.contains(column)
          ? new Aggregate(TiedValues.FIRST, List.of(column), false, List.of(), null, column.type())
          : column;
    }

    @Override
    public BoundExpression visitAggregate(Aggregate aggregate) {
      besideExtremes |= isExtreme(aggregate.function());
      return aggregate;
    }

    private static boolean isExtreme(Signature function) {
      return EXTREMES.contains(function.name())
          && function.implementation() instanceof Implementation.Template;
    }
  }
}
