package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.definition.CheckOption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.form.CheckOptions;
import dev.manylite.translator.function.form.TextConversion;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A view as a statement's target (manual, CREATE VIEW, "Updatable Views"; PostgreSQL's
 * rewriteTargetView): names of its columns mean expressions over the one table below it.
 */
final class UpdatableView {
  private static final int ALL_EVENTS = 28;
  private static final int DELETE_EVENT = 16;

  private final BindContext context;
  private final ViewTarget.Verb verb;

  UpdatableView(BindContext context, ViewTarget.Verb verb) {
    this.context = context;
    this.verb = verb;
  }

  /**
   * A view, what is below it known.
   *
   * @param below the view that it reads; null where that is the table
   * @param outputs over the table's columns
   * @param where its own; null if none
   */
  private record Layer(
      Relation view,
      Layer below,
      BoundFrom.Table table,
      ScopeItem own,
      List<OutputColumn> outputs,
      BoundExpression where) {}

  TargetTable open(FromItem.Table tree, Relation view, Scope scope) {
    Layer layer = layer(view);
    int source = layer.table.source();
    ScopeItem item =
        ScopeItem.of(
            FromBinder.alias(tree.alias(), view.name()),
            tree.alias() != null,
            view,
            FromBinder.rename(shown(layer), tree.alias()),
            source);
    context.from().add(item, scope);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < view.columns().size(); i++) {
      columns.add(column(layer, i));
    }
    context.relations().target(source, view);
    ViewTarget target =
        new ViewTarget(
            view,
            columns,
            defaults(layer),
            where(layer),
            verb == ViewTarget.Verb.DELETE ? List.of() : checks(layer),
            verb);
    return new TargetTable(layer.table, item, layer.own, target, context.uses());
  }

  /** Why the view can't be written to; null if it can. */
  static String refusal(Relation view, BindContext context) {
    try {
      new UpdatableView(context, ViewTarget.Verb.UPDATE).layer(view);
      return null;
    } catch (SqlFault fault) {
      return fault.detail() == null ? fault.getMessage() : fault.detail();
    }
  }

  /** Bits 2 for UPDATE, 3 for INSERT, 4 for DELETE; only the last where no column is a table's. */
  static int events(Relation view, BindContext context) {
    if (refusal(view, context) == null) {
      return ALL_EVENTS;
    }
    try {
      new UpdatableView(context, ViewTarget.Verb.DELETE).layer(view);
      return DELETE_EVENT;
    } catch (SqlFault refused) {
      return 0;
    }
  }

  /** Whether a column is the table's below, so that writing to the view writes to it. */
  static boolean updatable(Relation view, int place, BindContext context) {
    try {
      Layer layer = new UpdatableView(context, ViewTarget.Verb.UPDATE).layer(view);
      return column(layer, place).number() > 0;
    } catch (SqlFault refused) {
      return false;
    }
  }

  private Layer layer(Relation view) {
    context.enterView(view);
    try {
      Statement statement = Parser.parse(view.viewQuery()).get(0).tree();
      Query query = ((Statement.Select) statement).query();
      String reason = refusal(query);
      if (reason != null) {
        throw verb.refused(view, reason);
      }
      return layer(view, (Query.Select) query.body());
    } finally {
      context.leaveView();
    }
  }

  private static String refusal(Query query) {
    if (query.body() instanceof Query.SetOperation) {
      return unsupported("UNION, INTERSECT, or EXCEPT");
    }
    if (query.with() != null) {
      return unsupported("WITH");
    }
    if (!(query.body() instanceof Query.Select select)) {
      return "Views that do not select from a single table or view are not automatically updatable.";
    }
    if (select.distinct()) {
      return unsupported("DISTINCT");
    }
    if (!select.groupBy().isEmpty()) {
      return unsupported("GROUP BY");
    }
    if (select.having() != null) {
      return unsupported("HAVING");
    }
    if (query.limit() != null || query.offset() != null) {
      return unsupported("LIMIT or OFFSET");
    }
    return null;
  }

  private static String unsupported(String clause) {
    return "Views containing " + clause + " are not automatically updatable.";
  }

  private Layer layer(Relation view, Query.Select select) {
    Scope scope = new Scope(null);
    if (select.from().size() != 1 || !(select.from().get(0) instanceof FromItem.Table tree)) {
      boolean sampled =
          select.from().size() == 1 && select.from().get(0) instanceof FromItem.TableSample;
      throw verb.refused(
          view,
          sampled
              ? unsupported("TABLESAMPLE")
              : "Views that do not select from a single table or view are not automatically"
                  + " updatable.");
    }
    Relation read = context.from().relation(tree, scope);
    if (read.kind() == Relation.Kind.VIEW && verb.hasTrigger(read)) {
      throw SqlFault.unsupported("writing to a view over one with INSTEAD OF triggers");
    }
    Layer below = read.kind() == Relation.Kind.VIEW ? layer(read) : null;
    boolean ruled =
        context.catalog().rules(read.oid()).stream()
            .anyMatch(r -> r.event().name().equals(verb.name()) && r.firing().fires(false));
    if (ruled) {
      throw SqlFault.unsupported("writing to a view of a relation that has rules for it");
    }
    if (below == null && read.kind() != Relation.Kind.TABLE) {
      throw verb.refused(
          view,
          "Views that do not select from a single table or view are not automatically updatable.");
    }
    BoundFrom.Table table;
    ScopeItem own;
    if (below == null) {
      FromBinder.Bound bound =
          context.from().target(tree, read, verb == ViewTarget.Verb.INSERT, scope);
      table = (BoundFrom.Table) bound.from();
      own = bound.whole();
      scope.setVisible(bound.items());
    } else {
      table = below.table;
      own = below.own;
      ScopeItem item =
          ScopeItem.of(
              FromBinder.alias(tree.alias(), read.name()),
              tree.alias() != null,
              read,
              FromBinder.rename(shown(below), tree.alias()),
              table.source());
      context.from().add(item, scope);
      scope.setVisible(List.of(item));
    }
    TargetList targets = new TargetList(context);
    targets.bind(select.items(), scope, ExpressionKind.SELECT_LIST);
    targets.resolveUnknowns();
    BoundExpression where =
        context.expressions().condition(select.where(), scope, ExpressionKind.WHERE);
    checkFunctions(view, scope);
    Layer layer = new Layer(view, below, table, own, targets.columns(), where);
    checkAnyColumn(layer);
    return layer;
  }

  private void checkFunctions(Relation view, Scope scope) {
    String kind =
        scope.aggregates()
            ? "aggregate"
            : scope.windowFunctions()
                ? "window"
                : scope.setReturning().isEmpty() ? null : "set-returning";
    if (kind != null) {
      throw verb.refused(
          view, "Views that return " + kind + " functions are not automatically updatable.");
    }
  }

  private void checkAnyColumn(Layer layer) {
    boolean any = verb == ViewTarget.Verb.DELETE;
    for (int i = 0; i < layer.outputs.size(); i++) {
      any |= column(layer, i).number() > 0;
    }
    if (!any) {
      throw verb.refused(
          layer.view, "Views that have no updatable columns are not automatically updatable.");
    }
  }

  private static Map<Column, String> defaults(Layer outermost) {
    Map<Column, String> defaults = new HashMap<>();
    for (Layer layer = outermost; layer != null; layer = layer.below) {
      for (int i = 0; i < layer.outputs.size(); i++) {
        String text = layer.view.columns().get(i).defaultExpression();
        if (text != null) {
          defaults.putIfAbsent(column(layer, i), text);
        }
      }
    }
    return defaults;
  }

  /** The table's column that the view's column is; with a negative number where it is none. */
  private static Column column(Layer layer, int place) {
    if (layer.outputs.get(place).expression() instanceof ColumnValue value) {
      Column column = layer.table.relation().column(value.name()).orElse(null);
      if (column != null) {
        return column;
      }
    }
    Column shown = layer.view.columns().get(place);
    return new Column(
        -shown.number(),
        shown.name(),
        layer.outputs.get(place).expression().type(),
        false,
        null,
        Column.Identity.NONE,
        null,
        shown.form(),
        null);
  }

  /** The view's columns; what they come from is the view's own. */
  private static List<ScopeColumn> shown(Layer layer) {
    List<ScopeColumn> columns = new ArrayList<>();
    for (int i = 0; i < layer.outputs.size(); i++) {
      Column column = layer.view.columns().get(i);
      BoundExpression value = layer.outputs.get(i).expression();
      Origin origin =
          new Origin(layer.view.oid(), column.number(), layer.view.name(), column.name());
      columns.add(
          new ScopeColumn(
              column.name(),
              value instanceof ColumnValue v
                  ? new ColumnValue(v.source(), v.name(), v.type(), v.form(), v.nullable(), origin)
                  : value));
    }
    return columns;
  }

  private static BoundExpression where(Layer outermost) {
    List<BoundExpression> conditions = new ArrayList<>();
    for (Layer layer = outermost; layer != null; layer = layer.below) {
      if (layer.where != null) {
        conditions.add(0, layer.where);
      }
    }
    if (conditions.size() < 2) {
      return conditions.isEmpty() ? null : conditions.get(0);
    }
    return new BoundExpression.Logical(true, conditions, SqlType.of(Types.BOOL));
  }

  /** Those of the views below come first. */
  private List<BoundExpression> checks(Layer outermost) {
    List<BoundExpression> checks = new ArrayList<>();
    boolean cascaded = false;
    for (Layer layer = outermost; layer != null; layer = layer.below) {
      CheckOption option = layer.view.checkOption();
      if ((cascaded || option != null) && layer.where != null) {
        checks.add(0, check(layer));
      }
      cascaded |= option == CheckOption.CASCADED;
    }
    return checks;
  }

  private BoundExpression check(Layer layer) {
    SqlType text = SqlType.of(Types.TEXT);
    List<BoundExpression> arguments = new ArrayList<>();
    arguments.add(layer.where);
    arguments.add(new Constant(layer.view.name(), text));
    for (ScopeColumn column : layer.own.columns()) {
      if (!column.isSystem()) {
        BoundExpression value = column.reference();
        arguments.add(new Call(TextConversion.of(value.type(), Types.TEXT), List.of(value), text));
      }
    }
    return new Call(CheckOptions.CHECK, arguments, SqlType.of(Types.BOOL));
  }
}
