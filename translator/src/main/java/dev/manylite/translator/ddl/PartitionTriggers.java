package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Row triggers of partitioned tables: each partition has one of its own, of the same name, which
 * goes with that of the partitioned table (manual, CREATE TRIGGER).
 */
final class PartitionTriggers {
  private final Draft draft;

  PartitionTriggers(Draft draft) {
    this.draft = draft;
  }

  /** Gives a partition, and those below it, what the partitioned table has. */
  void inherit(Relation partition, Relation parent) {
    for (Trigger trigger : parent.triggers()) {
      if (trigger.row()) {
        copyTo(current(partition), parent, trigger);
      }
    }
  }

  /** Gives all partitions a trigger, in the place of what they had of it. */
  void copyBelow(Relation parent, Trigger trigger) {
    if (parent.isPartitioned() && trigger.row()) {
      for (Relation child : draft.schema.children(parent)) {
        copyTo(current(child), parent, trigger);
      }
    }
  }

  private void copyTo(Relation child, Relation parent, Trigger trigger) {
    Trigger before =
        child.triggers().stream()
            .filter(t -> t.name().equals(trigger.name()))
            .findFirst()
            .orElse(null);
    if (before != null && parentOf(child, before) != trigger.oid()) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "trigger \""
              + trigger.name()
              + "\" for relation \""
              + child.name()
              + "\" already exists");
    }
    List<Integer> columns = new ArrayList<>();
    for (int number : trigger.columns()) {
      String name =
          parent.columns().stream()
              .filter(c -> c.number() == number)
              .map(Column::name)
              .findFirst()
              .orElseThrow();
      columns.add(child.column(name).orElseThrow().number());
    }
    int oid = before != null ? before.oid() : draft.newOid("trigger", child.name(), trigger.name());
    Trigger own = Triggers.commented(Triggers.of(trigger, oid, columns), null);
    List<Trigger> triggers = new ArrayList<>(child.triggers());
    triggers.remove(before);
    triggers.add(own);
    Map<Integer, Integer> attached = new HashMap<>(child.lineage().attached());
    attached.put(oid, trigger.oid());
    Relation changed =
        Relations.withLineage(child.withTriggers(triggers), child.lineage().withAttached(attached));
    draft.replace(draft.table(child), changed);
    copyBelow(changed, own);
  }

  /** 0 for a trigger of the table's own. */
  static int parentOf(Relation table, Trigger trigger) {
    return table.lineage().attached().getOrDefault(trigger.oid(), 0);
  }

  /** Without what goes with triggers of a table that it is no partition of any more. */
  static Relation parted(Relation table) {
    return table.withTriggers(
        table.triggers().stream().filter(t -> parentOf(table, t) == 0).toList());
  }

  void drop(Relation parent, Trigger trigger) {
    below(parent, trigger, t -> null);
  }

  void rename(Relation parent, Trigger trigger, String name) {
    for (Relation child : draft.schema.children(parent)) {
      boolean own =
          child.triggers().stream()
              .anyMatch(t -> t.name().equals(name) && parentOf(child, t) != trigger.oid());
      if (own && find(child, trigger).isPresent()) {
        throw new SqlFault(
            SqlState.DUPLICATE_OBJECT,
            "trigger \"" + name + "\" for relation \"" + child.name() + "\" already exists");
      }
    }
    below(parent, trigger, t -> Triggers.named(t, name));
  }

  void fire(Relation parent, Trigger trigger, TriggerFiring firing) {
    below(parent, trigger, t -> Triggers.firing(t, firing));
  }

  private static Optional<Trigger> find(Relation child, Trigger of) {
    return child.triggers().stream().filter(t -> parentOf(child, t) == of.oid()).findFirst();
  }

  private void below(Relation parent, Trigger trigger, UnaryOperator<Trigger> change) {
    for (Relation child : draft.schema.children(parent)) {
      Relation now = current(child);
      Trigger own = find(now, trigger).orElse(null);
      if (own == null) {
        continue;
      }
      below(now, own, change);
      now = current(child);
      List<Trigger> triggers = new ArrayList<>(now.triggers());
      triggers.remove(own);
      Trigger changed = change.apply(own);
      if (changed != null) {
        triggers.add(changed);
      }
      draft.replace(draft.table(now), Lineages.tidy(now.withTriggers(triggers)));
    }
  }

  private Relation current(Relation relation) {
    return draft.schema.relation(relation.schema(), relation.name()).orElse(relation);
  }

  /** 2BP01 for one that goes with a partitioned table's. */
  void requireOwn(Relation table, Trigger trigger) {
    parent(table, trigger)
        .ifPresent(
            parent -> {
              Dependents dependents = new Dependents(draft);
              String above = dependents.describe(parent, trigger);
              throw new SqlFault(
                      SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
                      "cannot drop "
                          + dependents.describe(table, trigger)
                          + " because "
                          + above
                          + " requires it")
                  .withHint("You can drop " + above + " instead.");
            });
  }

  Optional<Relation> parent(Relation table, Trigger trigger) {
    int of = parentOf(table, trigger);
    return draft.schema.parents(table).stream()
        .filter(p -> p.triggers().stream().anyMatch(t -> t.oid() == of))
        .findFirst();
  }
}
