package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ScalarQuery;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.JsonRows;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

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
      if (from instanceof BoundFrom.Join join
          && join.right() instanceof BoundFrom.Join
          && SourcesRead.of(join.right()).readsAnyOf(join.left())) {
        throw SqlFault.unsupported("LATERAL inside the optional side of an outer join");
      }
      if (!(from instanceof BoundFrom.Derived derived) || !derived.lateral()) {
        return from;
      }
      if (!SourcesRead.of(derived.query()).readsOthers()) {
        return new BoundFrom.Derived(derived.source(), derived.query(), false);
      }
      return new BoundFrom.Function(
          derived.source(),
          JsonRows.TABLE,
          List.of(new ScalarQuery(rows(derived.query()), TEXT)),
          TEXT,
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
  }
}
