package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.type.ColumnForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of a query that calls a volatile function of the database's own are read before the
 * first call, since the function may add rows to them, which PostgreSQL's snapshot leaves out.
 *
 * <pre>
 * SELECT a FROM t WHERE f(b)
 * WITH s AS MATERIALIZED (SELECT a, b FROM t) SELECT a FROM s WHERE f(b)
 * </pre>
 */
final class RoutineSnapshots extends QueryRewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return RoutineCalls.of(statement).volatileOnes() ? super.apply(statement) : statement;
  }

  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!(query.body() instanceof Select select)
        || select.from() == null
        || !RoutineCalls.of(query).volatileOnes()) {
      return query;
    }
    Map<Integer, BoundFrom.Table> tables = new LinkedHashMap<>();
    collect(select.from(), tables);
    return tables.isEmpty() ? query : new Kept(tables).around(query, sources);
  }

  private static void collect(BoundFrom from, Map<Integer, BoundFrom.Table> tables) {
    if (from instanceof BoundFrom.Join join) {
      collect(join.left(), tables);
      collect(join.right(), tables);
    } else if (from instanceof BoundFrom.Table table) {
      tables.put(table.source(), table);
    }
  }

  /** Reads the tables' columns from what is kept of them. */
  private static final class Kept extends StatementRewriter {
    private final Map<Integer, BoundFrom.Table> tables;
    private final Map<Integer, Map<String, ColumnValue>> read = new HashMap<>();

    Kept(Map<Integer, BoundFrom.Table> tables) {
      this.tables = tables;
    }

    BoundQuery around(BoundQuery query, Sources sources) {
      BoundQuery reading = rewriteQuery(query);
      List<CommonTable> with = new ArrayList<>(reading.with());
      for (BoundFrom.Table table : tables.values()) {
        int inner = sources.next();
        List<OutputColumn> columns = new ArrayList<>();
        for (ColumnValue column : read.getOrDefault(table.source(), Map.of()).values()) {
          columns.add(
              new OutputColumn(
                  column.name(),
                  column.name(),
                  new ColumnValue(
                      inner,
                      column.name(),
                      column.type(),
                      column.form(),
                      column.nullable(),
                      column.origin())));
        }
        if (columns.isEmpty()) {
          columns.add(new OutputColumn("", "c1", Nodes.integer(1)));
        }
        BoundFrom from =
            new BoundFrom.Table(
                inner, table.relation(), table.members(), table.rows(), table.routing());
        BoundQuery all = Queries.select(columns, from);
        with.add(new CommonTable("snapshot", alias(table.source()), false, true, all));
      }
      return new BoundQuery(
          with,
          reading.recursive(),
          reading.body(),
          reading.columns(),
          reading.orderBy(),
          reading.limit(),
          reading.offset(),
          reading.withTies());
    }

    private static String alias(int source) {
      return "snapshot_" + source;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      return from instanceof BoundFrom.Table table && tables.containsKey(table.source())
          ? new BoundFrom.CommonTableReference(table.source(), alias(table.source()))
          : super.rewriteFrom(from);
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      if (!tables.containsKey(column.source()) || column.name().equals(ColumnValue.PRESENT)) {
        return column;
      }
      read.computeIfAbsent(column.source(), s -> new LinkedHashMap<>())
          .putIfAbsent(column.name(), column);
      return new ColumnValue(
          column.source(),
          column.name(),
          column.type(),
          ColumnForm.RUNTIME,
          column.nullable(),
          column.origin());
    }
  }
}
