package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;

/** A view in FROM is its query as a derived table. */
final class ViewBinder {
  private final BindContext context;

  ViewBinder(BindContext context) {
    this.context = context;
  }

  Bound bind(FromItem.Table tree, Relation view, Scope scope) {
    BoundQuery query = query(view);
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (int i = 0; i < view.columns().size(); i++) {
      Column column = view.columns().get(i);
      columns.add(
          new ScopeColumn(
              column.name(),
              new ColumnValue(
                  source,
                  query.columns().get(i).alias(),
                  type(column, query.columns().get(i).expression().type()),
                  ColumnForm.RUNTIME,
                  true,
                  new Origin(view.oid(), column.number(), view.name(), column.name()))));
    }
    ScopeItem item =
        ScopeItem.of(
            FromBinder.alias(tree.alias(), view.name()),
            tree.alias() != null,
            view,
            FromBinder.rename(columns, tree.alias()),
            source);
    context.from().add(item, scope);
    context.relations().read(source, view);
    return Bound.of(new BoundFrom.Derived(source, query, false), item);
  }

  /** The system's views say base types where PostgreSQL's columns are of a domain over them. */
  private static SqlType type(Column column, SqlType computed) {
    return column.type().base() instanceof DomainType domain
            && domain.bottom().base() == computed.base()
        ? column.type()
        : computed;
  }

  private BoundQuery query(Relation view) {
    context.enterView(view);
    try {
      Statement statement = Parser.parse(view.viewQuery()).get(0).tree();
      Query query = ((Statement.Select) statement).query();
      return context.queries().bind(query, new Scope(null));
    } catch (SqlFault fault) {
      throw withoutPosition(fault);
    } finally {
      context.leaveView();
    }
  }

  /** Positions count in the view's text, which the client does not see. */
  private static SqlFault withoutPosition(SqlFault fault) {
    return new SqlFault(fault.sqlState(), fault.getMessage())
        .withDetail(fault.detail())
        .withHint(fault.hint())
        .causedBy(fault);
  }
}
