package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Constraint.Action;
import dev.manylite.translator.schema.Constraint.ForeignKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What foreign keys do to other tables' rows when a table's are deleted or their keys updated, as
 * far as triggers fire there or SQLite can't do it. SQLite does the others by itself.
 */
public final class ForeignKeyActions {
  private final Catalog catalog;
  private final Set<Integer> asked = new HashSet<>();

  public ForeignKeyActions(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @param event what happens to the referenced row: DELETE or UPDATE
   */
  public record Acting(Relation table, ForeignKey key, TriggerEvent event) {
    public Action action() {
      return event == TriggerEvent.DELETE ? key.onDelete() : key.onUpdate();
    }

    /** Whether rows get the key that the referenced row gets. */
    public boolean follows() {
      return event == TriggerEvent.UPDATE && action() == Action.CASCADE;
    }
  }

  public List<Acting> of(Relation referenced, List<TriggerEvent> events) {
    List<Acting> found = new ArrayList<>();
    List<Relation> referencable = new ArrayList<>();
    addWithAbove(referenced, referencable);
    for (TriggerEvent event : List.of(TriggerEvent.DELETE, TriggerEvent.UPDATE)) {
      if (events.contains(event)) {
        for (Relation table : catalog.relations()) {
          for (Constraint constraint : table.constraints()) {
            if (constraint instanceof ForeignKey key
                && referencable.stream().anyMatch(key::references)) {
              Acting acting = new Acting(table, key, event);
              if (fires(acting)) {
                found.add(acting);
              }
            }
          }
        }
      }
    }
    return found;
  }

  /** A partition's rows are those of the partitioned table too. */
  private void addWithAbove(Relation table, List<Relation> all) {
    all.add(table);
    if (table.lineage().isPartition()) {
      catalog.parents(table).forEach(parent -> addWithAbove(parent, all));
    }
  }

  boolean any(Relation referenced, BoundStatement statement) {
    return !of(referenced, RowTriggers.events(statement)).isEmpty();
  }

  private boolean fires(Acting acting) {
    if (!acting.action().changes()) {
      return false;
    }
    if (acting.key().planned()) {
      // The partitioned table's own one is carried out in all of its partitions.
      return !acting.table().lineage().attached().containsKey(acting.key().oid());
    }
    boolean deletes = acting.event() == TriggerEvent.DELETE && acting.action() == Action.CASCADE;
    TriggerEvent event = deletes ? TriggerEvent.DELETE : TriggerEvent.UPDATE;
    for (Trigger trigger : acting.table().triggers()) {
      if (trigger.events().contains(event) && trigger.firing() != TriggerFiring.DISABLED) {
        return true;
      }
    }
    return asked.add(acting.key().oid()) && !of(acting.table(), List.of(event)).isEmpty();
  }
}
