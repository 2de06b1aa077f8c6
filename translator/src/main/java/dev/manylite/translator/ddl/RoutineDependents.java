package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.RoutineType;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What depends on a routine, and what becomes of it when the routine is dropped. */
final class RoutineDependents {
  private final Draft draft;

  RoutineDependents(Draft draft) {
    this.draft = draft;
  }

  /** A trigger that calls one of them. */
  private record Calling(Relation table, Trigger trigger, Routine routine) {}

  void drop(List<Routine> dropped, boolean cascade) {
    List<Calling> calling = new ArrayList<>();
    for (Routine routine : dropped) {
      for (Relation table : draft.schema.relations()) {
        for (Trigger trigger : table.triggers()) {
          if (trigger.function() == routine.oid()) {
            calling.add(new Calling(table, trigger, routine));
          }
        }
      }
    }
    Dependents dependents = new Dependents(draft);
    RoutineTextUses uses = new RoutineTextUses(draft);
    List<RoutineTextUses.Use> texts = uses.of(dropped);
    if ((!calling.isEmpty() || !texts.isEmpty()) && !cascade) {
      List<String> details = new ArrayList<>();
      texts.forEach(
          t ->
              details.add(
                  t.object() + " depends on " + RoutineNames.describe(t.routine(), draft.schema)));
      for (Calling one : calling) {
        details.add(
            dependents.describe(one.table(), one.trigger())
                + " depends on "
                + RoutineNames.describe(one.routine(), draft.schema));
      }
      throw stillNeeded(dropped, details);
    }
    List<String> gone = new ArrayList<>();
    texts.forEach(t -> gone.add(t.object()));
    calling.forEach(c -> gone.add(dependents.describe(c.table(), c.trigger())));
    dependents.noticeCascade(gone);
    texts.forEach(uses::drop);
    calling.forEach(c -> new TriggerPlanner(draft).dropQuietly(c.table(), c.trigger()));
    dropped.forEach(draft::remove);
  }

  private SqlFault stillNeeded(List<Routine> dropped, List<String> details) {
    if (dropped.size() == 1) {
      return Dependents.stillNeeded(RoutineNames.describe(dropped.get(0), draft.schema), details);
    }
    return new SqlFault(
            SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
            "cannot drop desired object(s) because other objects depend on them")
        .withDetail(String.join("\n", details))
        .withHint("Use DROP ... CASCADE to drop the dependent objects too.");
  }

  /** Stored texts name the routine. */
  void refuseRenaming(Routine routine) {
    List<RoutineTextUses.Use> texts = new RoutineTextUses(draft).of(List.of(routine));
    if (!texts.isEmpty()) {
      throw SqlFault.unsupported("renaming a function that " + texts.get(0).object() + " calls");
    }
  }

  /** Routines that take or return the type. */
  List<Routine> ofType(Predicate<RoutineType> type) {
    return draft.schema.routines().stream()
        .filter(
            r ->
                type.test(r.result()) || r.parameters().stream().anyMatch(p -> type.test(p.type())))
        .toList();
  }
}
