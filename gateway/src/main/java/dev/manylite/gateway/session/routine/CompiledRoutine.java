package dev.manylite.gateway.session.routine;

import java.util.List;

/** A routine's body, ready to run for certain types of its inputs. */
interface CompiledRoutine {
  /**
   * @param arguments of the inputs
   */
  Object value(RoutineFrame frame, Object[] arguments, RoutineResults results);

  /** Each row is one value. */
  List<Object[]> rows(RoutineFrame frame, Object[] arguments, RoutineResults results);
}
