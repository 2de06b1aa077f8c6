package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayQuery;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Exists;
import dev.manylite.translator.bound.BoundExpression.InQuery;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.QuantifiedQuery;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundFrom.Join;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a query reads is read before its first call of a volatile function of the database's own,
 * since the function may change it, which PostgreSQL's snapshot leaves out. Conditions without such
 * calls choose the rows before, as with PostgreSQL, where functions of one's own cost more.
 *
 * <pre>
 * SELECT a, (SELECT max(c) FROM u) FROM t WHERE f(a) AND b = 1
 * WITH s AS MATERIALIZED (SELECT a AS c1, (SELECT max(c) FROM u) AS c2 FROM t WHERE b = 1)
 *   SELECT c1, c2 FROM s WHERE f(c1)
 * </pre>
 */
final class RoutineSnapshots implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return RoutineCalls.of(statement).volatileOnes()
        ? new Rewriter(new Sources(statement)).rewrite(statement)
        : statement;
  }

  private static final class Rewriter extends StatementRewriter {
    private final Sources sources;

    /** Recursive queries around, which a recursive term must read itself. */
    private final Set<String> recursive = new HashSet<>();

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    @Override
    List<CommonTable> rewriteTables(List<CommonTable> tables) {
      List<CommonTable> result = new ArrayList<>();
      for (CommonTable table : tables) {
        boolean around = table.recursive() && recursive.add(table.alias());
        result.addAll(super.rewriteTables(List.of(table)));
        if (around) {
          recursive.remove(table.alias());
        }
      }
      return result;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      BoundQuery query = super.rewriteQuery(written);
      return query.body() instanceof Select select
              && RoutineCalls.of(query).volatileOnes()
              && TablesRead.of(query).any()
              && !isKept(select.from(), query.with())
          ? around(query, select)
          : query;
    }

    @Override
    BoundStatement rewriteUpdate(Update written) {
      Update update = (Update) super.rewriteUpdate(written);
      boolean calls =
          RoutineCalls.of(update.where()).volatileOnes()
              || update.assignments().stream()
                  .anyMatch(a -> RoutineCalls.of(a.value()).volatileOnes());
      if (!calls || update.from() != null || RowIdentity.rowid(update.target()).isEmpty()) {
        return update;
      }
      List<CommonTable> with = new ArrayList<>(update.with());
      return new Update(
          with,
          update.recursive(),
          update.target(),
          update.assignments(),
          null,
          chosen(update.target(), update.where(), with),
          update.columns());
    }

    @Override
    BoundStatement rewriteDelete(Delete written) {
      Delete delete = (Delete) super.rewriteDelete(written);
      if (!RoutineCalls.of(delete.where()).volatileOnes()
          || delete.using() != null
          || RowIdentity.rowid(delete.target()).isEmpty()) {
        return delete;
      }
      List<CommonTable> with = new ArrayList<>(delete.with());
      return new Delete(
          with,
          delete.recursive(),
          delete.target(),
          null,
          chosen(delete.target(), delete.where(), with),
          delete.columns());
    }

    /** Of the rows that were there before the first call. */
    private BoundExpression chosen(
        BoundFrom.Table target, BoundExpression where, List<CommonTable> with) {
      Conditions conditions = new Conditions();
      conditions.add(where);
      BoundFrom.Table table = new BoundFrom.Table(sources.next(), target.relation());
      Snapshot rows = new Snapshot(table, sources.next());
      ColumnValue row = rows.column(RowIdentity.rowid(table).orElseThrow());
      with.add(rows.table(of(table, target, conditions.before())));
      BoundQuery known = Queries.select(List.of(new OutputColumn("", "c1", row)), rows.reference());
      List<BoundExpression> itself = List.of(RowIdentity.rowid(target).orElseThrow());
      return Nodes.and(new InQuery(itself, known, false, Nodes.BOOL), conditions.after());
    }

    private static BoundExpression of(
        BoundFrom.Table table, BoundFrom.Table target, BoundExpression condition) {
      return new StatementRewriter() {
        @Override
        public BoundExpression visitColumnValue(ColumnValue column) {
          return column.source() != target.source()
              ? column
              : new ColumnValue(
                  table.source(),
                  column.name(),
                  column.type(),
                  column.form(),
                  column.nullable(),
                  column.origin());
        }
      }.rewrite(condition);
    }

    /** It is read at once anyway. */
    private static boolean isKept(BoundFrom from, List<CommonTable> with) {
      return from instanceof BoundFrom.CommonTableReference reference
          && with.stream()
              .anyMatch(
                  t ->
                      t.alias().equals(reference.alias()) && Boolean.TRUE.equals(t.materialized()));
    }

    private BoundQuery around(BoundQuery query, Select select) {
      List<Snapshot> snapshots = new ArrayList<>();
      Conditions conditions = new Conditions();
      conditions.add(select.where());
      BoundFrom from = conditions.withoutCalls(select.from());
      Snapshot whole = null;
      if (canBeKept(from) && isNotAround(from)) {
        whole = new Snapshot(from, sources.next());
        snapshots.add(whole);
        from = whole.reference();
      } else {
        conditions = new Conditions();
        conditions.calling.add(select.where());
        from = parts(select.from(), snapshots);
      }
      Later later = new Later(snapshots, select.grouped() ? null : whole);
      Select body =
          new Select(
              select.distinct(),
              later.rewriteAll(select.distinctOn()),
              later.rewriteFrom(from),
              later.rewrite(conditions.after()),
              select.grouped(),
              later.rewriteAll(select.groupBy()),
              select.groupingSets(),
              later.rewrite(select.having()));
      BoundQuery reading =
          new BoundQuery(
              query.with(),
              query.recursive(),
              body,
              later.rewriteColumns(query.columns()),
              later.rewriteKeys(query.orderBy()),
              query.limit(),
              query.offset(),
              query.withTies());
      if (snapshots.isEmpty() || select.from() == null && whole.isEmpty()) {
        return query;
      }
      List<CommonTable> with = new ArrayList<>(query.with());
      for (Snapshot snapshot : snapshots) {
        with.add(snapshot.table(conditions.before()));
      }
      return (BoundQuery) Statements.withTables(reading, with);
    }

    private boolean isNotAround(BoundFrom from) {
      return Collections.disjoint(
          TablesRead.of(Queries.select(List.of(), from)).commonTables(), recursive);
    }

    /** What can be kept of a FROM clause that itself calls such functions. */
    private BoundFrom parts(BoundFrom from, List<Snapshot> snapshots) {
      if (!readsTable(from)) {
        return from;
      }
      if (canBeKept(from) && isNotAround(from)) {
        Snapshot snapshot = new Snapshot(from, sources.next());
        snapshots.add(snapshot);
        return snapshot.reference();
      }
      if (!(from instanceof Join join)) {
        return from;
      }
      boolean lateral = SourcesRead.of(join.right()).readsAnyOf(join.left());
      return new Join(
          join.kind(),
          parts(join.left(), snapshots),
          lateral ? join.right() : parts(join.right(), snapshots),
          join.on());
    }
  }

  /** Whether the rows can be read before the first call; null for none. */
  static boolean canBeKept(BoundFrom from) {
    return !RoutineCalls.of(Queries.select(List.of(), from)).volatileOnes();
  }

  /** Whether it is a subquery that can be computed before. */
  static boolean canBeKept(BoundExpression expression) {
    boolean subquery =
        expression instanceof ScalarQuery
            || expression instanceof Exists
            || expression instanceof InQuery
            || expression instanceof QuantifiedQuery
            || expression instanceof ArrayQuery;
    return subquery
        && TablesRead.of(List.of(expression)).any()
        && !RoutineCalls.of(expression).volatileOnes()
        && !WindowCalls.in(expression);
  }

  private static boolean readsTable(BoundFrom from) {
    return TablesRead.of(Queries.select(List.of(), from)).any();
  }

  /** Those that call volatile functions of the database's own, and others. */
  private static final class Conditions {
    private final List<BoundExpression> calling = new ArrayList<>();
    private final List<BoundExpression> others = new ArrayList<>();

    /**
     * @param condition null for none
     */
    void add(BoundExpression condition) {
      if (condition instanceof Logical logical && logical.and()) {
        logical.operands().forEach(this::add);
      } else if (condition != null) {
        (RoutineCalls.of(condition).volatileOnes() ? calling : others).add(condition);
      }
    }

    /** Adds those that join rows. */
    BoundFrom withoutCalls(BoundFrom from) {
      if (!(from instanceof Join join) || !RoutineCalls.of(join.on()).volatileOnes()) {
        return from;
      }
      if (join.kind() != Join.Kind.INNER || !readsTable(join.left()) || !readsTable(join.right())) {
        // What is called for rows that are no table's is called before they are joined.
        return from;
      }
      add(join.on());
      return new Join(Join.Kind.CROSS, withoutCalls(join.left()), withoutCalls(join.right()), null);
    }

    BoundExpression before() {
      return Nodes.and(others.toArray(BoundExpression[]::new));
    }

    BoundExpression after() {
      return Nodes.and(calling.toArray(BoundExpression[]::new));
    }
  }

  /** Reads from the snapshots what is in them. */
  private static final class Later extends StatementRewriter {
    private final List<Snapshot> snapshots;
    private final Snapshot whole;
    private int depth;

    /**
     * @param whole where the subqueries of the query itself are computed; null for none
     */
    Later(List<Snapshot> snapshots, Snapshot whole) {
      this.snapshots = snapshots;
      this.whole = whole;
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      return whole != null && depth == 0 && canBeKept(expression)
          ? whole.column(expression)
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
    public BoundExpression visitColumnValue(ColumnValue column) {
      for (Snapshot snapshot : snapshots) {
        if (snapshot.has(column)) {
          return snapshot.column(column);
        }
      }
      return column;
    }
  }
}
