package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;

/**
 * The table that a statement writes.
 *
 * @param item as the statement's expressions see it
 */
record TargetTable(BoundFrom.Table from, ScopeItem item) {

  static TargetTable open(FromItem.Table tree, Scope scope, BindContext context) {
    Relation relation = context.from().relation(tree, scope);
    switch (relation.kind()) {
      case VIEW, FOREIGN_VIEW -> throw SqlFault.unsupported("writing to a view");
      case SYSTEM ->
          throw new SqlFault(
              SqlState.INSUFFICIENT_PRIVILEGE,
              "permission denied: \"" + relation.name() + "\" is a system catalog");
      case TABLE -> context.markWrites();
    }
    Bound bound = context.from().relation(tree, relation, scope);
    return new TargetTable((BoundFrom.Table) bound.from(), bound.whole());
  }

  /** The value that a column has before. */
  BoundExpression reference(Column column) {
    return item.columns().get(relation().columns().indexOf(column)).reference();
  }

  Relation relation() {
    return from.relation();
  }

  Column column(Statement.Target target) {
    return relation()
        .column(target.name())
        .orElseThrow(
            () ->
                new SqlFault(
                        SqlState.UNDEFINED_COLUMN,
                        "column \""
                            + target.name()
                            + "\" of relation \""
                            + relation().name()
                            + "\" does not exist")
                    .at(target.position()));
  }
}
