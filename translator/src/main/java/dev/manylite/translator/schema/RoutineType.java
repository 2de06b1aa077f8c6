package dev.manylite.translator.schema;

import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.Optional;

/**
 * The type of a routine's parameter or result. It is looked up where it is needed, so that it is
 * what a changed type or table is by then.
 *
 * @param oid of the type; of a row of a relation, the relation's
 * @param row whether it is a relation's row
 * @param array whether it is the array over that row
 */
public record RoutineType(int oid, boolean row, boolean array) {
  public static RoutineType of(PgType type) {
    PgType element = type.isArray() ? Types.element(type) : type;
    if (element instanceof RowType own && own.relationOid() != 0) {
      return new RoutineType(own.relationOid(), true, type.isArray());
    }
    return new RoutineType(type.oid(), false, false);
  }

  /** Empty where the type is gone. */
  public Optional<PgType> in(Catalog catalog) {
    if (!row) {
      return catalog.type(oid);
    }
    for (Relation relation : catalog.relations()) {
      if (relation.oid() == oid) {
        PgType type = catalog.rowType(relation);
        return Optional.of(array ? Types.array(type) : type);
      }
    }
    for (SchemaType own : catalog.types()) {
      if (own.type() instanceof RowType composite && composite.relationOid() == oid) {
        return Optional.of(array ? Types.array(composite) : composite);
      }
    }
    return Optional.empty();
  }
}
