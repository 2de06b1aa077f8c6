package dev.manylite.translator.bind;

import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.SortItem;
import java.util.ArrayList;
import java.util.List;

/** ORDER BY over the result of VALUES or of a set operation: its columns are all there is. */
final class SetOrdering {
  private final BindContext context;

  SetOrdering(BindContext context) {
    this.context = context;
  }

  List<SortKey> bind(
      List<SortItem> items, TargetList targets, List<OutputColumn> columns, Scope scope) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<ScopeColumn> visible = new ArrayList<>();
    columns.forEach(c -> visible.add(new ScopeColumn(c.name(), c.expression())));
    List<ScopeItem> before = List.copyOf(scope.visible());
    scope.setVisible(List.of(ScopeItem.ofJoin(visible)));
    SortClause sort = new SortClause(context);
    for (SortItem item : items) {
      int known = targets.all().size();
      Target target = targets.find(item.expression(), scope, ExpressionKind.ORDER_BY);
      if (targets.all().size() > known) {
        throw invalid(Locations.of(item.expression()));
      }
      sort.add(item, target);
    }
    scope.setVisible(before);
    return sort.keys();
  }

  private static SqlFault invalid(int position) {
    return new SqlFault("0A000", "invalid UNION/INTERSECT/EXCEPT ORDER BY clause")
        .withDetail("Only result column names can be used, not expressions or functions.")
        .withHint(
            "Add the expression/function to every SELECT, or move the UNION into a FROM clause.")
        .at(position);
  }
}
