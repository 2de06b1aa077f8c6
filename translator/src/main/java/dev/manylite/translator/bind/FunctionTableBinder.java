package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions in FROM (manual, 7.2.1.4). They see the items before them, LATERAL or not. */
final class FunctionTableBinder {
  private final BindContext context;

  FunctionTableBinder(BindContext context) {
    this.context = context;
  }

  Bound bind(FromItem.Function tree, Scope scope) {
    if (tree.calls().size() != 1) {
      throw SqlFault.unsupported("ROWS FROM with several functions").at(tree.position());
    }
    Expression call = tree.calls().get(0);
    boolean active = scope.setLateralActive(true);
    ExpressionKind kind = scope.enter(ExpressionKind.FROM_FUNCTION);
    try {
      Optional<Resolved> rows =
          call instanceof Expression.FunctionCall function
              ? context.expressions().functions().setReturningInFrom(function, scope)
              : Optional.empty();
      return rows.isPresent() ? setReturning(tree, rows.get(), scope) : scalar(tree, call, scope);
    } finally {
      scope.enter(kind);
      scope.setLateralActive(active);
    }
  }

  private Bound setReturning(FromItem.Function tree, Resolved resolved, Scope scope) {
    String name = resolved.function().name();
    if (resolved.type().oid() == Types.RECORD.oid()
        && SetReturningBinder.function(resolved, 0, false).columns().size() == 1) {
      throw SqlFault.unsupported("function returning \"record\" in FROM").at(tree.position());
    }
    FromBinder.refuseDefinitions(tree.alias(), tree.position());
    int source = context.newSource();
    BoundFrom.Function function =
        SetReturningBinder.function(resolved, source, tree.withOrdinality());
    boolean single = function.columns().size() == 1;
    List<ScopeColumn> columns = new ArrayList<>();
    for (OutputColumn column : function.columns()) {
      boolean unnamed = single && column.name().equals(name);
      columns.add(
          new ScopeColumn(
              unnamed ? FromBinder.alias(tree.alias(), name) : column.name(), column.expression()));
    }
    if (tree.withOrdinality()) {
      columns.add(
          new ScopeColumn(
              "ordinality",
              new ColumnValue(
                  source,
                  function.ordinalityAlias(),
                  SqlType.of(Types.INT8),
                  ColumnForm.RUNTIME,
                  false,
                  null)));
    }
    return add(tree, name, function, columns, source, scope);
  }

  /** A function that returns one value is a table of one row. */
  private Bound scalar(FromItem.Function tree, Expression call, Scope scope) {
    int before = scope.lateralReferences();
    BoundExpression value =
        context.coercion().unknownToText(context.expressions().bind(call, scope));
    FromBinder.refuseDefinitions(tree.alias(), tree.position());
    String name = OutputNames.of(call);
    List<OutputColumn> outputs = new ArrayList<>();
    outputs.add(new OutputColumn(FromBinder.alias(tree.alias(), name), "c1", value));
    if (tree.withOrdinality()) {
      outputs.add(new OutputColumn("ordinality", "c2", new Constant(1L, SqlType.of(Types.INT8))));
    }
    BoundQuery row = QueryOutputs.over(null, outputs);
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (OutputColumn output : outputs) {
      columns.add(new ScopeColumn(output.name(), QueryOutputs.column(source, output)));
    }
    boolean lateral = scope.lateralReferences() > before;
    return add(tree, name, new BoundFrom.Derived(source, row, lateral), columns, source, scope);
  }

  private Bound add(
      FromItem.Function tree,
      String name,
      BoundFrom from,
      List<ScopeColumn> columns,
      int source,
      Scope scope) {
    ScopeItem item =
        ScopeItem.of(
            FromBinder.alias(tree.alias(), name),
            tree.alias() != null,
            FromBinder.rename(columns, tree.alias()),
            source);
    boolean scalar = from instanceof BoundFrom.Function && columns.size() == 1;
    ScopeItem visible = scalar ? item.ofScalars() : item;
    context.from().add(visible, scope);
    return Bound.of(from, visible);
  }
}
