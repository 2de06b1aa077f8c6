package dev.manylite.gateway.session.trigger;

import dev.manylite.gateway.session.routine.TriggerCall;
import dev.manylite.gateway.sqlite.KeptMemory;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The triggers of one statement: those that fire at once, and those that wait for its end
 * (PostgreSQL's AfterTriggersQueryData). A statement trigger fires once, however many parts of the
 * statement write its table.
 */
public final class StatementTriggers implements AutoCloseable {
  private final TriggerCalls calls;
  private final DeferredTriggers deferred;
  private final SqliteHandle handle;
  private final KeptMemory memory;
  private final List<RowEvent> waiting = new ArrayList<>();
  private final Set<Place> begun;
  private final Map<Place, TransitionTables> transitions;

  /** Those that what foreign keys do lets wait: they fire last. */
  private final StatementTriggers cascading;

  /** A table and what is done to it. */
  private record Place(int relation, TriggerEvent event) {
    static Place of(RowEvent event) {
      return new Place(event.relation().oid(), event.event());
    }
  }

  public StatementTriggers(TriggerCalls calls, DeferredTriggers deferred, SqliteHandle handle) {
    this.calls = calls;
    this.deferred = deferred;
    this.handle = handle;
    this.memory = handle.keeping();
    this.begun = new HashSet<>();
    this.transitions = new HashMap<>();
    this.cascading = new StatementTriggers(this);
  }

  private StatementTriggers(StatementTriggers outer) {
    this.calls = outer.calls;
    this.deferred = outer.deferred;
    this.handle = outer.handle;
    this.memory = outer.memory;
    this.begun = outer.begun;
    this.transitions = outer.transitions;
    this.cascading = this;
  }

  /** For what foreign keys do to other tables on behalf of the statement. */
  public StatementTriggers cascading() {
    return cascading;
  }

  public TriggerCalls calls() {
    return calls;
  }

  /** The triggers of a kind that may fire now, in their order. */
  public List<Trigger> of(
      Relation relation, TriggerTiming timing, TriggerEvent event, boolean row) {
    List<Trigger> found = new ArrayList<>();
    for (Trigger trigger : relation.triggers()) {
      if (trigger.fires(timing, event, row) && calls.enabled(trigger)) {
        found.add(trigger);
      }
    }
    return found;
  }

  /** Whether BEFORE STATEMENT triggers are to fire: the first time. */
  public boolean begins(Relation relation, TriggerEvent event) {
    return begun.add(new Place(relation.oid(), event));
  }

  /** What AFTER triggers of the table read as OLD and NEW TABLE; null where none does. */
  public TransitionTables transitions(Relation relation, TriggerEvent event) {
    Place place = new Place(relation.oid(), event);
    if (!transitions.containsKey(place)) {
      List<Trigger> reading = new ArrayList<>(of(relation, TriggerTiming.AFTER, event, true));
      reading.addAll(of(relation, TriggerTiming.AFTER, event, false));
      boolean before = reading.stream().anyMatch(t -> t.oldTable() != null);
      boolean after = reading.stream().anyMatch(t -> t.newTable() != null);
      transitions.put(
          place, before || after ? new TransitionTables(handle, relation, before, after) : null);
    }
    return transitions.get(place);
  }

  /** What else the statement keeps until its end. */
  public KeptMemory memory() {
    return memory;
  }

  /** An AFTER trigger is to fire for a row. */
  public void await(RowEvent event) {
    memory.add(event.before());
    memory.add(event.after());
    waiting.add(event);
  }

  /** An AFTER STATEMENT trigger is to fire; if it was to already, after what is waiting now. */
  public void awaitStatement(RowEvent event) {
    waiting.removeIf(
        w ->
            !w.trigger().row()
                && w.trigger().oid() == event.trigger().oid()
                && Place.of(w).equals(Place.of(event)));
    waiting.add(event);
  }

  /** The statement has done its work; what fires now may let more wait. */
  public void finish() {
    for (int i = 0; i < waiting.size(); i++) {
      RowEvent event = waiting.get(i);
      waiting.set(i, null);
      if (event.trigger().constraint() && deferred.defers(event.trigger())) {
        deferred.add(event, handle);
      } else {
        calls.call(event, transitions(event));
      }
    }
    waiting.clear();
    if (cascading != this) {
      cascading.finish();
    }
  }

  private List<TriggerCall.Transition> transitions(RowEvent event) {
    Trigger trigger = event.trigger();
    if (trigger.oldTable() == null && trigger.newTable() == null) {
      return List.of();
    }
    return transitions.get(Place.of(event)).of(trigger);
  }

  @Override
  public void close() {
    memory.close();
    for (TransitionTables tables : transitions.values()) {
      if (tables != null) {
        tables.close();
      }
    }
    transitions.clear();
  }
}
