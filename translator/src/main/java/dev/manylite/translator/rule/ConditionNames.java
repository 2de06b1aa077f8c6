package dev.manylite.translator.rule;

import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.schema.Relation;
import java.util.List;

/** In a rule's condition, a column's bare name is one of the only row that there is. */
final class ConditionNames implements TreeCopy.Change {
  private final Relation relation;
  private final RuleEvent event;

  ConditionNames(Relation relation, RuleEvent event) {
    this.relation = relation;
    this.event = event;
  }

  <T> T apply(T condition) {
    return TreeCopy.copy(condition, this);
  }

  @Override
  public Object of(Object node) {
    if (!(node instanceof Expression.ColumnReference reference)
        || reference.names().size() != 1
        || relation.column(reference.names().get(0)).isEmpty()) {
      // What a subquery's own names mean is not known here.
      return node instanceof Query query && isNested(query) ? node : null;
    }
    String name = reference.names().get(0);
    if (event == RuleEvent.UPDATE) {
      throw new SqlFault(
              SqlState.AMBIGUOUS_COLUMN, "column reference \"" + name + "\" is ambiguous")
          .at(reference.position());
    }
    return new Expression.ColumnReference(
        List.of(event == RuleEvent.INSERT ? RowNames.NEW : RowNames.OLD, name),
        reference.position());
  }

  private static boolean isNested(Query query) {
    return !(query.body() instanceof Query.Select select && select.from().isEmpty());
  }
}
