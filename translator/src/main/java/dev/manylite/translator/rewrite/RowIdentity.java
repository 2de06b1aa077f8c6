package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.type.ColumnForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What tells a table's rows apart in SQLite: the rowid, else the primary key. */
final class RowIdentity {
  private RowIdentity() {}

  /** Empty where there is none, or where columns have taken all its names. */
  static Optional<ColumnValue> rowid(BoundFrom.Table table) {
    return table
        .relation()
        .rowidName()
        .map(
            name ->
                new ColumnValue(table.source(), name, Nodes.INT8, ColumnForm.RUNTIME, false, null));
  }

  /** The rowid, or the primary key's columns as they are stored; empty where there is neither. */
  static List<BoundExpression> of(BoundFrom.Table table) {
    return rowid(table)
        .<List<BoundExpression>>map(List::of)
        .orElseGet(
            () ->
                table.relation().constraints().stream()
                    .filter(c -> c instanceof Constraint.PrimaryKey)
                    .flatMap(c -> ((Constraint.PrimaryKey) c).columns().stream())
                    .map(name -> table.relation().column(name).orElseThrow())
                    .map(
                        c ->
                            new ColumnValue(
                                table.source(),
                                c.name(),
                                c.type(),
                                ColumnForm.RUNTIME,
                                false,
                                null))
                    .collect(Collectors.toList()));
  }
}
