package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Merge;
import dev.manylite.translator.bound.BoundStatement.MergeAction;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** Which statements have to go from row to row. */
final class RowTriggers {
  private final Catalog catalog;

  RowTriggers(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Whether triggers may fire, or foreign keys would change tables that have some, or SQLite would
   * check them too soon.
   */
  boolean concern(BoundStatement statement) {
    Relation target = Statements.target(statement);
    if (target == null) {
      return false;
    }
    if (target.kind() == Relation.Kind.VIEW) {
      return true;
    }
    List<Relation> targets = Statements.targets(statement);
    boolean fires =
        fires(target, statement)
            || new ForeignKeyActions(catalog).any(target, statement)
            || UncheckedKeys.concern(target, statement);
    for (Relation written : targets) {
      fires |= fires(written, statement) || UncheckedKeys.concern(written, statement);
    }
    boolean tree = targets.size() > 1 || target.isPartitioned();
    if (fires && tree && statement instanceof Merge) {
      throw SqlFault.unsupported("triggers in a tree of tables that MERGE changes");
    }
    return fires;
  }

  private static boolean fires(Relation table, BoundStatement statement) {
    if (table.triggers().isEmpty()) {
      return false;
    }
    List<TriggerEvent> events = events(statement);
    return table.triggers().stream()
        .anyMatch(
            t ->
                t.firing() != TriggerFiring.DISABLED
                    && t.events().stream().anyMatch(events::contains));
  }

  /** In the order in which BEFORE triggers fire for them. */
  static List<TriggerEvent> events(BoundStatement statement) {
    if (statement instanceof Insert insert) {
      return insert.conflict() != null && insert.conflict().assignments() != null
          ? List.of(TriggerEvent.INSERT, TriggerEvent.UPDATE)
          : List.of(TriggerEvent.INSERT);
    }
    if (statement instanceof Update) {
      return List.of(TriggerEvent.UPDATE);
    }
    if (statement instanceof Delete) {
      return List.of(TriggerEvent.DELETE);
    }
    List<TriggerEvent> events = new ArrayList<>();
    for (TriggerEvent event :
        List.of(TriggerEvent.INSERT, TriggerEvent.UPDATE, TriggerEvent.DELETE)) {
      for (MergeAction action : ((Merge) statement).actions()) {
        if (action.kind().name().equals(event.name()) && !events.contains(event)) {
          events.add(event);
        }
      }
    }
    return events;
  }
}
