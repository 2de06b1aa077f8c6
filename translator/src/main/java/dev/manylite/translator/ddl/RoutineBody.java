package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.tree.CreateRoutine;
import dev.manylite.translator.schema.Routine;

/** What CREATE checks of a body (check_function_bodies). */
final class RoutineBody {
  RoutineBody(Draft draft) {}

  void check(Routine routine, CreateRoutine statement) {}
}
