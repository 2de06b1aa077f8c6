package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.function.form.SequenceFields;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** A sequence in FROM is its row (manual, CREATE SEQUENCE). */
final class SequenceRow {
  private SequenceRow() {}

  static FromBinder.Bound bind(
      FromItem.Table tree, Sequence sequence, BindContext context, Scope scope) {
    SqlType int8 = SqlType.of(Types.INT8);
    SqlType bool = SqlType.of(Types.BOOL);
    List<BoundExpression> oid =
        List.of(new Constant((long) sequence.oid(), SqlType.of(Types.REGCLASS)));
    List<BoundExpression> logged =
        List.of(
            oid.get(0),
            new Constant(sequence.start(), int8),
            new Constant(sequence.increment(), int8));
    List<OutputColumn> outputs =
        List.of(
            new OutputColumn("last_value", "c1", new Call(SequenceFields.LAST, oid, int8)),
            new OutputColumn("log_cnt", "c2", new Call(SequenceFields.LOGGED, logged, int8)),
            new OutputColumn("is_called", "c3", new Call(SequenceFields.CALLED, oid, bool)));
    BoundQuery query = QueryOutputs.over(null, outputs);
    int source = context.newSource();
    List<ScopeColumn> columns = new ArrayList<>();
    for (OutputColumn output : outputs) {
      int number = columns.size() + 1;
      Origin origin = new Origin(sequence.oid(), number, sequence.name(), output.name());
      columns.add(
          new ScopeColumn(
              output.name(),
              new ColumnValue(
                  source,
                  output.alias(),
                  output.expression().type(),
                  ColumnForm.RUNTIME,
                  false,
                  origin)));
    }
    ScopeItem item =
        ScopeItem.of(
            FromBinder.alias(tree.alias(), sequence.name()),
            tree.alias() != null,
            null,
            FromBinder.rename(columns, tree.alias()),
            source);
    context.from().add(item, scope);
    return FromBinder.Bound.of(new BoundFrom.Derived(source, query, false), item);
  }
}
