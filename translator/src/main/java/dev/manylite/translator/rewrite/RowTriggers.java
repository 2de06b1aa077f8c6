package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Merge;
import dev.manylite.translator.bound.BoundStatement.MergeAction;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.schema.Trigger.Event;
import java.util.ArrayList;
import java.util.List;

/** Which statements have to go from row to row. */
final class RowTriggers {
  private final Catalog catalog;

  RowTriggers(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether triggers may fire, or foreign keys would change tables that have some. */
  boolean concern(BoundStatement statement) {
    Relation target = Statements.target(statement);
    if (target == null) {
      return false;
    }
    if (target.kind() == Relation.Kind.VIEW) {
      return true;
    }
    List<Relation> targets = Statements.targets(statement);
    boolean fires = new ForeignKeyActions(catalog).any(target, statement);
    for (Relation written : targets) {
      fires |= fires(written, statement);
    }
    if (fires && targets.size() > 1 && statement instanceof Merge) {
      throw SqlFault.unsupported("triggers in a tree of tables that MERGE changes");
    }
    return fires;
  }

  private static boolean fires(Relation table, BoundStatement statement) {
    if (table.triggers().isEmpty()) {
      return false;
    }
    List<Event> events = events(statement);
    return table.triggers().stream()
        .anyMatch(
            t ->
                t.firing() != Trigger.Firing.DISABLED
                    && t.events().stream().anyMatch(events::contains));
  }

  /** In the order in which BEFORE triggers fire for them. */
  static List<Event> events(BoundStatement statement) {
    if (statement instanceof Insert insert) {
      return insert.conflict() != null && insert.conflict().assignments() != null
          ? List.of(Event.INSERT, Event.UPDATE)
          : List.of(Event.INSERT);
    }
    if (statement instanceof Update) {
      return List.of(Event.UPDATE);
    }
    if (statement instanceof Delete) {
      return List.of(Event.DELETE);
    }
    List<Event> events = new ArrayList<>();
    for (Event event : List.of(Event.INSERT, Event.UPDATE, Event.DELETE)) {
      for (MergeAction action : ((Merge) statement).actions()) {
        if (action.kind().name().equals(event.name()) && !events.contains(event)) {
          events.add(event);
        }
      }
    }
    return events;
  }
}
