package dev.manylite.translator.function.system.routine;

import dev.manylite.translator.schema.Routine;

/**
 * A row of pg_proc: of PostgreSQL's own functions or of the database's.
 *
 * @param kind prokind
 * @param library probin; null for none
 * @param support the name of the planner's support function; null for none
 * @param directArguments of an ordered-set aggregate; -1 of all else
 */
public record CatalogRoutine(
    Routine routine, char kind, String library, String support, int directArguments) {
  public static CatalogRoutine of(Routine own) {
    return new CatalogRoutine(own, own.procedure() ? 'p' : 'f', null, null, -1);
  }

  public int oid() {
    return routine.oid();
  }
}
