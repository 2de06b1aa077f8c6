package dev.manylite.translator.function.system;

import dev.manylite.translator.function.system.routine.CatalogOperator;
import dev.manylite.translator.function.system.routine.CatalogRoutine;
import java.util.List;
import java.util.Optional;

/**
 * What every database of PostgreSQL 15 has beside what is of its own, whether or not it can be used
 * here; a service of {@code FunctionContext}.
 */
public interface RecordedObjects {
  /** Those of all schemas. */
  List<CatalogRoutine> routines(String name);

  Optional<CatalogRoutine> routine(int oid);

  List<CatalogOperator> operators(String name);

  Optional<CatalogOperator> operator(int oid);

  /** As {@code format_type} names it; null for an unknown type. */
  String typeName(int oid);

  /** Null where there is no such type. */
  Integer typeOid(String name);

  /**
   * A field of a row of a system relation, as it is recorded.
   *
   * @return null where there is no such row, or the field is null
   */
  String field(String relation, int oid, String column);

  /**
   * @param catalog the OID of the system relation that the object is in
   * @return null for none
   */
  String comment(int oid, int catalog);
}
