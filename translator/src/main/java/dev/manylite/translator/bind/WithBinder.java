package dev.manylite.translator.bind;

import dev.manylite.translator.bind.CommonTableScope.CteColumn;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** WITH (manual, 7.8). */
final class WithBinder {
  private final BindContext context;

  WithBinder(BindContext context) {
    this.context = context;
  }

  /**
   * @param with null if none
   */
  List<BoundQuery.CommonTable> bind(Query.With with, Scope scope) {
    if (with == null) {
      return List.of();
    }
    checkNames(with);
    for (Query.CommonTable tree : with.tables()) {
      scope.commonTables().put(tree.name(), new CommonTableScope(tree.name(), null, null, false));
    }
    List<BoundQuery.CommonTable> tables = new ArrayList<>();
    List<Query.CommonTable> order =
        with.recursive() ? new CommonTableOrder(with).sorted() : with.tables();
    for (Query.CommonTable tree : order) {
      boolean selfReferring = with.recursive() && CommonTableOrder.refersTo(tree, tree.name());
      tables.add(
          selfReferring ? new RecursionBinder(context).bind(tree, scope) : plain(tree, scope));
    }
    return tables;
  }

  private static void checkNames(Query.With with) {
    Set<String> names = new HashSet<>();
    for (Query.CommonTable table : with.tables()) {
      if (!names.add(table.name())) {
        throw new SqlFault(
                SqlState.DUPLICATE_ALIAS,
                "WITH query name \"" + table.name() + "\" specified more than once")
            .at(table.position());
      }
    }
  }

  static Query query(Query.CommonTable tree) {
    if (tree.statement() instanceof Statement.Select select) {
      return select.query();
    }
    throw new SqlFault(
            SqlState.INVALID_RECURSION,
            "recursive query \"" + tree.name() + "\" must not contain data-modifying statements")
        .at(tree.position());
  }

  private BoundStatement statement(Query.CommonTable tree, Scope scope) {
    if (tree.statement() instanceof Statement.Select) {
      return context.queries().bind(query(tree), new Scope(scope));
    }
    if (tree.statement() instanceof Statement.Merge) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "MERGE not supported in WITH query")
          .at(tree.position());
    }
    if (scope.parent() != null) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "WITH clause containing a data-modifying statement must be at the top level")
          .at(tree.position());
    }
    return Binder.writing(tree.statement(), new Scope(scope), context);
  }

  private BoundQuery.CommonTable plain(Query.CommonTable tree, Scope scope) {
    if (tree.search() != null || tree.cycle() != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "WITH query is not recursive").at(tree.position());
    }
    BoundStatement query = statement(tree, scope);
    List<OutputColumn> returned = OutputColumn.returned(query.columns());
    String alias = context.newCommonTableAlias(tree.name());
    scope
        .commonTables()
        .put(
            tree.name(),
            new CommonTableScope(
                tree.name(),
                query instanceof BoundQuery || !returned.isEmpty() ? alias : null,
                columns(tree, returned),
                false));
    return new BoundQuery.CommonTable(tree.name(), alias, false, tree.materialized(), query);
  }

  static List<CteColumn> columns(Query.CommonTable tree, List<OutputColumn> outputs) {
    if (tree.columns().size() > outputs.size()) {
      throw new SqlFault(
              SqlState.INVALID_COLUMN_REFERENCE,
              "WITH query \""
                  + tree.name()
                  + "\" has "
                  + outputs.size()
                  + " columns available but "
                  + tree.columns().size()
                  + " columns specified")
          .at(tree.position());
    }
    List<CteColumn> columns = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      OutputColumn output = outputs.get(i);
      String name = i < tree.columns().size() ? tree.columns().get(i) : output.name();
      columns.add(
          new CteColumn(
              name,
              output.alias(),
              output.expression().type(),
              QueryOutputs.column(0, output).origin()));
    }
    return columns;
  }
}
