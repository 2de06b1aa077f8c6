package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Routine;
import java.util.List;

/** What depends on a routine, and what becomes of it when the routine is dropped. */
final class RoutineDependents {
  private final Draft draft;

  RoutineDependents(Draft draft) {
    this.draft = draft;
  }

  void drop(List<Routine> dropped, boolean cascade) {
    dropped.forEach(draft::remove);
  }

  /** Stored texts name the routine. */
  void refuseRenaming(Routine routine) {}
}
