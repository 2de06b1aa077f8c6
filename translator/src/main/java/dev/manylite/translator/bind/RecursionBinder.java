package dev.manylite.translator.bind;

import dev.manylite.translator.bind.CommonTableScope.CteColumn;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A WITH RECURSIVE query that refers to itself (manual, 7.8.2): its columns are those of the
 * non-recursive term, and the whole must not need wider types.
 */
final class RecursionBinder {
  private final BindContext context;

  RecursionBinder(BindContext context) {
    this.context = context;
  }

  BoundQuery.CommonTable bind(Query.CommonTable tree, Scope scope) {
    Query query = WithBinder.query(tree);
    Query.SetOperation union = union(tree, query);
    new RecursionCheck(tree).check(query, union);
    Scope inner = new Scope(scope);
    List<BoundQuery.CommonTable> with = context.queries().with().bind(query.with(), inner);
    String alias = context.newCommonTableAlias(tree.name());
    scope.commonTables().put(tree.name(), new CommonTableScope(tree.name(), null, null, true));
    SetOperationBinder operations = new SetOperationBinder(context);
    BoundQuery left = nonRecursive(operations.leaf(union.left(), inner));
    List<CteColumn> columns =
        WithBinder.columns(tree, left.columns()).stream()
            .map(c -> new CteColumn(c.name(), c.alias(), c.type(), null))
            .toList();
    SearchCycle extra = null;
    Query recursiveTerm = union.right();
    if (tree.search() != null || tree.cycle() != null) {
      extra = new SearchCycle(context, tree, union, columns);
      left = extra.first(left);
      columns = extra.columns(left.columns(), false);
      recursiveTerm = extra.asking(recursiveTerm);
    }
    CommonTableScope itself = new CommonTableScope(tree.name(), alias, columns, false);
    scope.commonTables().put(tree.name(), itself);
    BoundQuery right = operations.leaf(recursiveTerm, inner);
    if (extra != null) {
      right = extra.next(right);
    }
    BoundQuery whole = operations.combine(query, union, left, right, inner);
    checkNoAggregate(right);
    checkTypes(tree, left.columns(), whole.columns());
    if (extra != null) {
      List<CteColumn> known = extra.columns(left.columns(), true);
      scope.commonTables().put(tree.name(), new CommonTableScope(tree.name(), alias, known, false));
    }
    return new BoundQuery.CommonTable(
        tree.name(), alias, true, tree.materialized(), withTables(whole, with));
  }

  private static Query.SetOperation union(Query.CommonTable tree, Query query) {
    if (query.body() instanceof Query.SetOperation operation
        && operation.kind() == Query.SetOperation.Kind.UNION) {
      return operation;
    }
    throw new SqlFault(
            SqlState.INVALID_RECURSION,
            "recursive query \""
                + tree.name()
                + "\" does not have the form non-recursive-term UNION [ALL] recursive-term")
        .at(tree.position());
  }

  private BoundQuery nonRecursive(BoundQuery query) {
    return new QueryOutputs(context)
        .convert(query, (value, i) -> context.coercion().unknownToText(value));
  }

  private void checkTypes(
      Query.CommonTable tree, List<OutputColumn> first, List<OutputColumn> all) {
    for (int i = 0; i < first.size(); i++) {
      SqlType before = first.get(i).expression().type();
      SqlType after = all.get(i).expression().type();
      if (!before.toString().equals(after.toString())) {
        throw new SqlFault(
                SqlState.DATATYPE_MISMATCH,
                "recursive query \""
                    + tree.name()
                    + "\" column "
                    + (i + 1)
                    + " has type "
                    + before
                    + " in non-recursive term but type "
                    + after
                    + " overall")
            .withHint("Cast the output of the non-recursive term to the correct type.")
            .at(context.position(first.get(i).expression()));
      }
    }
  }

  private void checkNoAggregate(BoundQuery recursiveTerm) {
    for (OutputColumn column : recursiveTerm.columns()) {
      BoundExpression aggregate =
          BoundTree.find(column.expression(), BoundExpression.Aggregate.class::isInstance);
      if (aggregate != null) {
        throw new SqlFault(
                SqlState.INVALID_RECURSION,
                "aggregate functions are not allowed in a recursive query's recursive term")
            .at(context.position(aggregate));
      }
    }
  }

  private static BoundQuery withTables(BoundQuery query, List<BoundQuery.CommonTable> with) {
    if (with.isEmpty()) {
      return query;
    }
    return new BoundQuery(
        new ArrayList<>(with),
        query.recursive(),
        query.body(),
        query.columns(),
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }
}
