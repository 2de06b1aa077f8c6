package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundFrom.Join;
import dev.manylite.translator.bound.BoundFrom.Join.Kind;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recursive query's reference to itself inside a subquery → in the recursive term's own FROM,
 * which is the only place where SQLite takes it. What can't be moved there is 0A000.
 *
 * <pre>
 * WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT s.n + 1 FROM (SELECT n FROM t WHERE n < 5) s)
 * WITH RECURSIVE t AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM t WHERE n < 5)
 * </pre>
 */
final class RecursiveReferences implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    List<CommonTable> rewriteTables(List<CommonTable> written) {
      List<CommonTable> tables = new ArrayList<>();
      for (CommonTable table : super.rewriteTables(written)) {
        tables.add(table.recursive() ? lifted(table) : table);
      }
      return tables;
    }

    private static CommonTable lifted(CommonTable table) {
      BoundQuery query = (BoundQuery) table.statement();
      if (!(query.body() instanceof SetOperation operation)) {
        return table;
      }
      BoundQuery term = new Lift(table.alias()).lift(operation.right());
      return new CommonTable(
          table.name(),
          table.alias(),
          true,
          table.materialized(),
          Queries.withBody(
              query, new SetOperation(operation.kind(), operation.all(), operation.left(), term)));
    }
  }

  /** Works on one recursive term. */
  private record Lift(String alias) {

    BoundQuery lift(BoundQuery written) {
      if (References.in(written, alias) == 0) {
        return written;
      }
      BoundQuery term = inlined(written);
      if (!(term.body() instanceof Select select)) {
        throw SqlFault.unsupported("a recursive reference inside this set operation");
      }
      if (select.grouped()) {
        throw SqlFault.unsupported("GROUP BY in a recursive term");
      }
      BoundFrom nested = nested(select.from(), true);
      while (nested instanceof BoundFrom.Derived derived && simple(derived.query())) {
        term = new PullUp(derived).rewriteQuery(term);
        select = (Select) term.body();
        nested = nested(select.from(), true);
      }
      if (References.in(term, alias) != References.direct(select.from(), alias)) {
        throw SqlFault.unsupported("a recursive reference inside this subquery");
      }
      return term;
    }

    /** WITH inside the term, where it reads the recursive query once, becomes a derived table. */
    private BoundQuery inlined(BoundQuery query) {
      BoundQuery result = query;
      for (CommonTable table : query.with()) {
        if (table.statement() instanceof BoundQuery inner && References.in(inner, alias) > 0) {
          List<CommonTable> others = new ArrayList<>(result.with());
          others.remove(table);
          if (table.recursive() || References.in(result, table.alias()) != 1) {
            throw SqlFault.unsupported("a recursive reference inside this WITH query");
          }
          result =
              new Inline(table.alias(), inner)
                  .rewriteQuery(
                      new BoundQuery(
                          others,
                          result.recursive(),
                          result.body(),
                          result.columns(),
                          result.orderBy(),
                          result.limit(),
                          result.offset(),
                          result.withTies()));
        }
      }
      return result;
    }

    /** The derived table around the reference; null if there is none where it can be opened. */
    private BoundFrom nested(BoundFrom from, boolean kept) {
      if (from instanceof BoundFrom.Derived derived) {
        return kept && References.in(derived.query(), alias) > 0 ? derived : null;
      }
      if (!(from instanceof Join join)) {
        return null;
      }
      boolean inner = join.kind() == Kind.INNER || join.kind() == Kind.CROSS;
      BoundFrom left = nested(join.left(), kept && (inner || join.kind() == Kind.LEFT));
      return left != null ? left : nested(join.right(), kept && inner);
    }

    private static boolean simple(BoundQuery query) {
      return query.with().isEmpty()
          && query.orderBy().isEmpty()
          && query.limit() == null
          && query.offset() == null
          && query.body() instanceof Select select
          && !select.distinct()
          && select.distinctOn().isEmpty()
          && !select.grouped()
          && select.from() != null
          && query.columns().stream().map(OutputColumn::expression).noneMatch(WindowCalls::in);
    }
  }

  /** Puts a derived table's FROM and conditions in its place. */
  private static final class PullUp extends StatementRewriter {
    private final BoundFrom.Derived derived;
    private final Map<String, BoundExpression> values = new HashMap<>();

    PullUp(BoundFrom.Derived derived) {
      this.derived = derived;
      for (OutputColumn column : derived.query().columns()) {
        values.put(column.alias(), column.expression());
      }
    }

    @Override
    Select rewriteSelect(Select written) {
      Select select = super.rewriteSelect(written);
      if (select.from() == null || !holds(written.from())) {
        return select;
      }
      return select.withWhere(Nodes.and(((Select) derived.query().body()).where(), select.where()));
    }

    private boolean holds(BoundFrom from) {
      return from == derived
          || from instanceof Join join && (holds(join.left()) || holds(join.right()));
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      return from == derived ? ((Select) derived.query().body()).from() : super.rewriteFrom(from);
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return column.source() == derived.source() ? values.get(column.name()) : column;
    }
  }

  private static final class Inline extends StatementRewriter {
    private final String alias;
    private final BoundQuery query;

    Inline(String alias, BoundQuery query) {
      this.alias = alias;
      this.query = query;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      return from instanceof BoundFrom.CommonTableReference reference
              && reference.alias().equals(alias)
          ? new BoundFrom.Derived(reference.source(), query, false)
          : super.rewriteFrom(from);
    }
  }

  /** How often a WITH query is read. */
  private static final class References extends StatementRewriter {
    private final String alias;
    private int count;

    private References(String alias) {
      this.alias = alias;
    }

    static int in(BoundQuery query, String alias) {
      References search = new References(alias);
      search.rewriteQuery(query);
      return search.count;
    }

    /** Not counting those in subqueries. */
    static int direct(BoundFrom from, String alias) {
      if (from instanceof Join join) {
        return direct(join.left(), alias) + direct(join.right(), alias);
      }
      return from instanceof BoundFrom.CommonTableReference reference
              && reference.alias().equals(alias)
          ? 1
          : 0;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (!(from instanceof Join)) {
        count += direct(from, alias);
      }
      return super.rewriteFrom(from);
    }
  }
}
