package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.function.form.JsonRows;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * LATERAL subqueries, which SQLite lacks → a table function over their rows as JSON, since its
 * table functions do see the items before them.
 *
 * <pre>
 * FROM s, LATERAL (SELECT a FROM t WHERE t.b = s.b) AS l
 * FROM s, json_each((SELECT json_group_array(json_array(a)) FROM (SELECT a FROM t WHERE t.b = s.b))) AS l
 * </pre>
 */
final class LateralQueries implements Rewrite {
  private static final SqlType TEXT = SqlType.of(Types.TEXT);

  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(new Sources(statement)).rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private final Sources sources;

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    @Override
    BoundFrom rewriteFrom(BoundFrom written) {
      BoundFrom from = super.rewriteFrom(written);
      if (!(from instanceof BoundFrom.Derived derived) || !derived.lateral()) {
        return from;
      }
      if (!readsOthers(derived.query())) {
        return new BoundFrom.Derived(derived.source(), derived.query(), false);
      }
      return new BoundFrom.Function(
          derived.source(),
          JsonRows.TABLE,
          List.of(new ScalarQuery(rows(derived.query()), TEXT)),
          derived.query().columns(),
          null);
    }

    private BoundQuery rows(BoundQuery query) {
      int source = sources.next();
      List<BoundExpression> values = new ArrayList<>();
      List<SqlType> types = new ArrayList<>();
      for (OutputColumn column : query.columns()) {
        values.add(Queries.output(source, column));
        types.add(column.expression().type());
      }
      BoundExpression row = new Call(JsonRows.row(types), values, TEXT);
      BoundExpression all = new Aggregate(JsonRows.ALL, List.of(row), false, List.of(), null, TEXT);
      Select select =
          new Select(
              false,
              List.of(),
              new BoundFrom.Derived(source, query, false),
              null,
              true,
              List.of(),
              null,
              null);
      return Queries.plain(select, List.of(new OutputColumn("rows", "c1", all)));
    }

    private static boolean readsOthers(BoundQuery query) {
      Reading reading = new Reading();
      reading.rewriteQuery(query);
      return !reading.own.containsAll(reading.read);
    }
  }

  /** Which FROM items a query has, and which its expressions read. */
  private static final class Reading extends StatementRewriter {
    private final Set<Integer> own = new HashSet<>();
    private final Set<Integer> read = new HashSet<>();

    @Override
    BoundFrom rewriteFrom(BoundFrom from) {
      if (from instanceof BoundFrom.Table table) {
        own.add(table.source());
      } else if (from instanceof BoundFrom.Derived derived) {
        own.add(derived.source());
      } else if (from instanceof BoundFrom.CommonTableReference reference) {
        own.add(reference.source());
      } else if (from instanceof BoundFrom.Function function) {
        own.add(function.source());
      }
      return super.rewriteFrom(from);
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      read.add(column.source());
      return column;
    }

    @Override
    public BoundExpression visitQuantifiedArray(BoundExpression.QuantifiedArray quantified) {
      own.add(quantified.element().source());
      return super.visitQuantifiedArray(quantified);
    }

    @Override
    public BoundExpression visitQuantifiedQuery(BoundExpression.QuantifiedQuery quantified) {
      own.add(quantified.element().source());
      return super.visitQuantifiedQuery(quantified);
    }
  }
}
