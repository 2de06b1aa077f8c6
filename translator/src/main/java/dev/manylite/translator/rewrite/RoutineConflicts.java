package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Refuses a statement that would see what a function that it calls has changed: PostgreSQL reads
 * all of a statement, and what its stable functions read, in one snapshot (manual, 38.7). Tables
 * that are joined in the query that calls the function are read before the first call ({@link
 * RoutineSnapshots}, {@link VolatileOutputs}); subqueries, other queries of the statement and
 * stable functions may come after one.
 */
public final class RoutineConflicts {
  private final Catalog catalog;
  private final Predicate<Routine> writes;

  /**
   * @param writes whether a function may change something
   */
  public RoutineConflicts(Catalog catalog, Predicate<Routine> writes) {
    this.catalog = catalog;
    this.writes = writes;
  }

  public void refuse(BoundStatement statement) {
    RoutineCalls calls = RoutineCalls.of(statement);
    if (!calls.volatileOnes() || comesLast(statement)) {
      return;
    }
    RoutineReach changed = reach(calls.routines(), Volatility.VOLATILE);
    if (changed == null) {
      return;
    }
    for (Relation relation : late(statement)) {
      if (changed.contains(relation)) {
        throw SqlFault.unsupported(
            "reading table \"" + relation.name() + "\" beside a function that may change it");
      }
    }
    RoutineReach read = reach(calls.routines(), Volatility.STABLE);
    if (read != null && changed.meets(read)) {
      throw SqlFault.unsupported("a stable function beside one that may change what it reads");
    }
  }

  /** What functions of one kind come to; null if there are none. */
  private RoutineReach reach(Map<Integer, Volatility> called, Volatility volatility) {
    RoutineReach reach = null;
    for (Routine routine : catalog.routines()) {
      if (called.get(routine.oid()) == volatility
          && (volatility == Volatility.STABLE || writes.test(routine))) {
        reach = reach == null ? new RoutineReach(catalog) : reach;
        reach.add(routine);
      }
    }
    return reach;
  }

  /** The rows of a query, or of an INSERT without WITH; else null. */
  private static BoundQuery rows(BoundStatement statement) {
    if (statement instanceof BoundQuery query) {
      return query;
    }
    return statement instanceof BoundStatement.Insert insert && insert.with().isEmpty()
        ? insert.rows()
        : null;
  }

  /** What may be read after the first call. */
  private static List<Relation> late(BoundStatement statement) {
    BoundQuery query = rows(statement);
    Tables tables = new Tables();
    if (query != null && query.body() instanceof Select select && !inTables(query)) {
      if (RoutineSnapshots.canBeKept(select.from())) {
        tables.kept(select.from(), !select.grouped());
      } else {
        tables.early(select.from());
      }
      tables.rewriteQuery(query);
    } else {
      tables.rewrite(statement);
      Relation target = Statements.target(statement);
      tables.read.removeIf(r -> target != null && r.oid() == target.oid());
    }
    return tables.read;
  }

  /** Whether all is read and computed before the first call: {@link VolatileOutputs}. */
  private static boolean comesLast(BoundStatement statement) {
    BoundQuery query = rows(statement);
    return query != null
        && query.body() instanceof Select select
        && !select.distinct()
        && !inTables(query)
        && !inRows(query, select)
        && query.columns().stream().noneMatch(c -> Parts.call(c.expression()));
  }

  private static boolean inTables(BoundQuery query) {
    RoutineCalls calls = new RoutineCalls();
    calls.rewriteTables(query.with());
    return calls.volatileOnes();
  }

  private static boolean inRows(BoundQuery query, Select select) {
    RoutineCalls calls = new RoutineCalls();
    calls.rewriteSelect(select);
    calls.rewriteKeys(query.orderBy());
    calls.rewrite(query.limit());
    calls.rewrite(query.offset());
    return calls.volatileOnes();
  }

  /** Calls within the aggregates, windows and subqueries of an expression. */
  private static final class Parts extends ExpressionRewriter {
    private boolean found;

    static boolean call(BoundExpression expression) {
      Parts parts = new Parts();
      parts.rewrite(expression);
      return parts.found;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      found |= RoutineCalls.of(query).volatileOnes();
      return query;
    }

    @Override
    public BoundExpression visitAggregate(Aggregate aggregate) {
      return within(aggregate);
    }

    @Override
    public BoundExpression visitWindow(Window window) {
      return within(window);
    }

    private BoundExpression within(BoundExpression part) {
      found |= RoutineCalls.of(List.of(new OutputColumn("", "c1", part))).volatileOnes();
      return part;
    }
  }

  private static final class Tables extends StatementRewriter {
    private final List<Relation> read = new ArrayList<>();
    private final Set<Integer> sources = new HashSet<>();
    private final Set<Integer> early = new HashSet<>();
    private boolean keeping;
    private int depth;

    /**
     * Tables of a join are read before its conditions are looked at. Not what comes after another
     * query: SQLite may carry a condition into that and so call a function first.
     *
     * @return whether there was no other item yet
     */
    boolean early(BoundFrom from) {
      if (from instanceof BoundFrom.Join join) {
        return early(join.left()) && early(join.right());
      }
      if (from instanceof BoundFrom.Table table) {
        early.add(table.source());
        return true;
      }
      return from == null;
    }

    /**
     * @param subqueries those of the query itself are computed with the rows that it reads
     */
    void kept(BoundFrom from, boolean subqueries) {
      Tables all = new Tables();
      all.rewriteFrom(from);
      early.addAll(all.sources);
      keeping = subqueries;
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      return keeping && depth == 1 && RoutineSnapshots.canBeKept(expression)
          ? expression
          : super.rewrite(expression);
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      depth++;
      BoundQuery result = super.rewriteQuery(query);
      depth--;
      return result;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (from instanceof BoundFrom.Table table) {
        sources.add(table.source());
      }
      if (from instanceof BoundFrom.Table table && !early.contains(table.source())) {
        read.add(table.relation());
        read.addAll(table.members());
      }
      return super.rewriteFrom(from);
    }
  }
}
