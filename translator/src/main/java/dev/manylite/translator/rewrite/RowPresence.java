package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.IsTest;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression.IsTest.Test;
import dev.manylite.translator.type.ColumnForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds something in a FROM item that is null only where an outer join has found no row of it: a
 * table's rowid, or a constant that a derived table yields beside its columns.
 *
 * <pre>
 * SELECT CASE WHEN t.present THEN row(t.a) END FROM s LEFT JOIN (SELECT a FROM r) AS t ON …
 * SELECT CASE WHEN t.present IS NOT NULL THEN row(t.a) END
 *   FROM s LEFT JOIN (SELECT i.a, 1 AS present FROM (SELECT a FROM r) AS i) AS t ON …
 * </pre>
 */
final class RowPresence implements Rewrite {
  private static final String ALIAS = "present";

  /** Of the table that keeps the rows of a WITH query that has been run before. */
  private static final String ROWID = "rowid";

  @Override
  public BoundStatement apply(BoundStatement statement) {
    Search search = new Search();
    search.rewrite(statement);
    if (search.wanted.isEmpty()) {
      return statement;
    }
    Marks marks = new Marks(search.wanted, new Sources(statement));
    BoundStatement marked = marks.rewrite(statement);
    return new Tests(marks.tests).rewrite(marked);
  }

  private static final class Search extends StatementRewriter {
    private final Set<Integer> wanted = new HashSet<>();

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      if (column.name().equals(ColumnValue.PRESENT)) {
        wanted.add(column.source());
      }
      return column;
    }
  }

  /** Sees to it that there is something to test. */
  private static final class Marks extends StatementRewriter {
    private final Set<Integer> wanted;
    private final Sources sources;
    private final Map<Integer, ColumnValue> tests = new HashMap<>();
    private final Map<String, List<OutputColumn>> commonTables = new HashMap<>();

    Marks(Set<Integer> wanted, Sources sources) {
      this.wanted = wanted;
      this.sources = sources;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom written) {
      BoundFrom from = super.rewriteFrom(written);
      if (from instanceof BoundFrom.Table table && wanted.contains(table.source())) {
        ColumnValue rowid =
            RowIdentity.rowid(table)
                .orElseThrow(() -> SqlFault.unsupported("whole row of this table"));
        tests.put(table.source(), rowid);
      } else if (from instanceof BoundFrom.Derived derived && wanted.contains(derived.source())) {
        int inner = sources.next();
        return derived(
            derived.source(),
            inner,
            derived.query().columns(),
            new BoundFrom.Derived(inner, derived.query(), derived.lateral()),
            derived.lateral());
      } else if (from instanceof BoundFrom.Function function
          && wanted.contains(function.source())) {
        test(function.source(), ColumnValue.PRESENT);
      } else if (from instanceof BoundFrom.RowsFrom rows && wanted.contains(rows.source())) {
        test(rows.source(), ColumnValue.PRESENT);
      } else if (from instanceof BoundFrom.CommonTableReference reference
          && wanted.contains(reference.source())) {
        if (!commonTables.containsKey(reference.alias())) {
          test(reference.source(), ROWID);
          return reference;
        }
        int inner = sources.next();
        return derived(
            reference.source(),
            inner,
            commonTables.get(reference.alias()),
            new BoundFrom.CommonTableReference(inner, reference.alias()),
            false);
      }
      return from;
    }

    @Override
    List<CommonTable> rewriteTables(List<CommonTable> tables) {
      tables.forEach(t -> commonTables.put(t.alias(), t.statement().columns()));
      return super.rewriteTables(tables);
    }

    private BoundFrom derived(
        int source, int inner, List<OutputColumn> inners, BoundFrom from, boolean lateral) {
      List<OutputColumn> columns = new ArrayList<>(Queries.outputs(inner, inners));
      columns.add(new OutputColumn(ALIAS, ALIAS, new Constant(1L, Nodes.INT8)));
      test(source, ALIAS);
      return new BoundFrom.Derived(source, Queries.select(columns, from), lateral);
    }

    private void test(int source, String column) {
      tests.put(
          source, new ColumnValue(source, column, Nodes.INT8, ColumnForm.RUNTIME, true, null));
    }
  }

  private static final class Tests extends StatementRewriter {
    private final Map<Integer, ColumnValue> tests;

    Tests(Map<Integer, ColumnValue> tests) {
      this.tests = tests;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      return column.name().equals(ColumnValue.PRESENT) && column.type().equals(Nodes.BOOL)
          ? new IsTest(tests.get(column.source()), Test.NULL, true, Nodes.BOOL)
          : column;
    }
  }
}
