package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.Body;
import java.util.List;

/** SELECT, VALUES, TABLE and set operations with WITH, ORDER BY and LIMIT around them. */
final class QueryBinder {
  private final BindContext context;
  private final WithBinder with;
  private final SelectBinder selects;
  private final ValuesBinder values;
  private final SetOperationBinder setOperations;

  QueryBinder(BindContext context) {
    this.context = context;
    this.with = new WithBinder(context);
    this.selects = new SelectBinder(context);
    this.values = new ValuesBinder(context);
    this.setOperations = new SetOperationBinder(context);
  }

  WithBinder with() {
    return with;
  }

  /**
   * @param scope new, for this query's own level
   */
  BoundQuery bind(Query tree, Scope scope) {
    return bind(tree, scope, true);
  }

  /**
   * @param resolveUnknowns false where whoever is around will convert the result's columns
   */
  BoundQuery bind(Query tree, Scope scope, boolean resolveUnknowns) {
    List<BoundQuery.CommonTable> tables = with.bind(tree.with(), scope);
    BoundQuery bound = body(tree, scope, resolveUnknowns);
    if (!tables.isEmpty()) {
      bound =
          new BoundQuery(
              tables,
              tree.with().recursive(),
              bound.body(),
              bound.columns(),
              bound.orderBy(),
              bound.limit(),
              bound.offset(),
              bound.withTies());
    }
    context.uses().query(tree, bound);
    return bound;
  }

  private BoundQuery body(Query tree, Scope scope, boolean resolveUnknowns) {
    Body body = tree.body();
    if (body instanceof Query.Select select) {
      return selects.bind(tree, select, scope, resolveUnknowns);
    } else if (body instanceof Query.Values rows) {
      return values.bind(tree, rows, scope);
    } else if (body instanceof Query.TableCommand command) {
      return selects.bind(tree, selectAll(command), scope, resolveUnknowns);
    } else if (body instanceof Query.SetOperation operation) {
      return setOperations.bind(tree, operation, scope);
    }
    throw SqlFault.unsupported(body.getClass().getSimpleName()).at(body.position());
  }

  /** TABLE t is SELECT * FROM t. */
  private static Query.Select selectAll(Query.TableCommand command) {
    int position = command.position();
    Query.SelectItem star =
        new Query.SelectItem(new Expression.Star(List.of(), position), null, SqlFault.NO_POSITION);
    return new Query.Select(
        false,
        List.of(),
        List.of(star),
        null,
        List.of(command.table()),
        null,
        false,
        List.of(),
        null,
        List.of(),
        position);
  }
}
