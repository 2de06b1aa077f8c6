package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.form.SampledRow;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * TABLESAMPLE (manual, SELECT, "FROM Clause"): a derived table of the rows that are chosen. Which
 * ones, a hash of the row's identity and the seed tells, so that REPEATABLE is; it is not
 * PostgreSQL's hash, and the rows are others.
 */
final class SampleBinder {
  private static final Map<String, Long> METHODS = Map.of("bernoulli", 0L, "system", 1L);

  private final BindContext context;
  private final FromBinder from;

  SampleBinder(BindContext context, FromBinder from) {
    this.context = context;
    this.from = from;
  }

  Bound bind(FromItem.TableSample tree, Scope scope) {
    FromItem.Table table = tree.table();
    boolean commonTable = table.schema() == null && CommonTables.find(table, scope) != null;
    Relation relation = commonTable ? null : from.relation(table, scope);
    if (relation == null
        || relation.kind() == Relation.Kind.VIEW
        || relation.kind() == Relation.Kind.FOREIGN_VIEW) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "TABLESAMPLE clause can only be applied to tables and materialized views")
          .at(table.position());
    }
    if (!table.only() && !InheritedTable.members(relation, context.catalog()).isEmpty()) {
      throw SqlFault.unsupported("TABLESAMPLE of a table that others inherit from")
          .at(table.position());
    }
    context.uses().relation(table, relation);
    return sample(from.relation(table, relation, new Scope(null)), chosen(tree, scope), scope);
  }

  private BoundExpression chosen(FromItem.TableSample tree, Scope scope) {
    Long method = METHODS.get(tree.method());
    if (method == null) {
      throw new SqlFault(
              SqlState.UNDEFINED_OBJECT, "tablesample method " + tree.method() + " does not exist")
          .at(tree.position());
    }
    if (tree.arguments().size() != 1) {
      throw new SqlFault(
              "2202H",
              "tablesample method "
                  + tree.method()
                  + " requires 1 argument, not "
                  + tree.arguments().size())
          .at(tree.position());
    }
    BoundExpression percentage =
        context
            .coercion()
            .toRequired(value(tree.arguments().get(0), scope), Types.FLOAT4, "TABLESAMPLE");
    List<BoundExpression> arguments = new ArrayList<>();
    arguments.add(new Constant(method, SqlType.of(Types.INT8)));
    arguments.add(percentage);
    if (tree.repeatable() != null) {
      arguments.add(
          context
              .coercion()
              .toRequired(value(tree.repeatable(), scope), Types.FLOAT8, "REPEATABLE"));
    }
    return new Call(
        tree.repeatable() == null ? SampledRow.ANY : SampledRow.REPEATABLE,
        arguments,
        SqlType.of(Types.BOOL));
  }

  private BoundExpression value(Expression tree, Scope scope) {
    return context.expressions().bind(tree, scope, ExpressionKind.FROM_FUNCTION);
  }

  private Bound sample(Bound table, BoundExpression chosen, Scope scope) {
    List<OutputColumn> outputs = new ArrayList<>();
    for (ScopeColumn column : table.whole().columns()) {
      outputs.add(new OutputColumn(column.name(), "c" + (outputs.size() + 1), column.reference()));
    }
    BoundQuery query =
        new BoundQuery(
            List.of(),
            false,
            new BoundQuery.Select(
                false, List.of(), table.from(), chosen, false, List.of(), null, null),
            outputs,
            List.of(),
            null,
            null,
            false);
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (OutputColumn output : outputs) {
      columns.add(new ScopeColumn(output.name(), QueryOutputs.column(source, output)));
    }
    ScopeItem whole = table.whole();
    ScopeItem item = ScopeItem.of(whole.name(), whole.aliased(), whole.relation(), columns, source);
    from.add(item, scope);
    return Bound.of(new BoundFrom.Derived(source, query, false), item);
  }
}
