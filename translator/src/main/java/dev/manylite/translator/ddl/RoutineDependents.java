package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.RoutineType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What depends on a routine, and what becomes of it when the routine is dropped. */
final class RoutineDependents {
  private final Draft draft;

  RoutineDependents(Draft draft) {
    this.draft = draft;
  }

  void drop(List<Routine> dropped, boolean cascade) {
    Map<String, TextUse> uses = new LinkedHashMap<>();
    dropped.forEach(routine -> collect(routine, dropped, uses));
    if (!uses.isEmpty() && !cascade) {
      throw stillNeeded(dropped, uses.values().stream().map(TextUse::detail).toList());
    }
    new Dependents(draft).noticeCascade(List.copyOf(uses.keySet()));
    uses.values().forEach(use -> use.drop().run());
    dropped.forEach(draft::remove);
  }

  private void collect(Routine routine, List<Routine> dropped, Map<String, TextUse> uses) {
    for (TextUse use : RoutineUses.of(routine, draft)) {
      boolean goes =
          dropped.stream()
              .anyMatch(r -> use.object().equals(RoutineNames.describe(r, draft.schema)));
      if (!goes) {
        uses.putIfAbsent(use.object(), use);
      }
    }
  }

  private SqlFault stillNeeded(List<Routine> dropped, List<String> details) {
    if (dropped.size() == 1) {
      return Dependents.stillNeeded(RoutineNames.describe(dropped.get(0), draft.schema), details);
    }
    return Dependents.stillNeeded(details);
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
