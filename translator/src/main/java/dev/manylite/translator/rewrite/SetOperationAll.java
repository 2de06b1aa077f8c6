package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.tree.Query.SetOperation.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * INTERSECT ALL and EXCEPT ALL → without ALL over rows that are numbered among their equals.
 *
 * <pre>
 * SELECT a FROM s EXCEPT ALL SELECT a FROM t
 * SELECT c1 FROM (SELECT c1, row_number() OVER (PARTITION BY c1) AS n FROM (SELECT a AS c1 FROM s)
 *   EXCEPT SELECT c1, row_number() OVER (PARTITION BY c1) AS n FROM (SELECT a AS c1 FROM t))
 * </pre>
 */
final class SetOperationAll extends QueryRewrite {
  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!(query.body() instanceof SetOperation operation)
        || !operation.all()
        || operation.kind() == Kind.UNION) {
      return query;
    }
    BoundQuery left = numbered(operation.left(), sources.next());
    BoundQuery right = numbered(operation.right(), sources.next());
    List<OutputColumn> columns = new ArrayList<>(query.columns());
    columns.add(left.columns().get(left.columns().size() - 1));
    BoundQuery distinct =
        Queries.plain(new SetOperation(operation.kind(), false, left, right), columns);
    int source = sources.next();
    List<OutputColumn> outputs = Queries.outputs(source, query.columns());
    BoundQuery outer = Queries.select(outputs, new BoundFrom.Derived(source, distinct, false));
    return new BoundQuery(
        query.with(),
        query.recursive(),
        outer.body(),
        outputs,
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  private static BoundQuery numbered(BoundQuery query, int source) {
    List<OutputColumn> outputs = new ArrayList<>(Queries.outputs(source, query.columns()));
    List<BoundExpression> values = new ArrayList<>();
    outputs.forEach(o -> values.add(o.expression()));
    outputs.add(new OutputColumn("n", "n", Nodes.window(Nodes.ROW_NUMBER, values, List.of())));
    return Queries.select(outputs, new BoundFrom.Derived(source, query, false));
  }
}
