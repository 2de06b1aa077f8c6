package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Dependency.Kind;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.RoutineType;

/** What functions and procedures depend on. */
final class RoutineDependencies {
  private final Dependencies all;

  RoutineDependencies(Dependencies all) {
    this.all = all;
  }

  void addAll() {
    all.schema.routines().forEach(this::add);
  }

  private void add(Routine routine) {
    CatalogObject object = CatalogObject.routine(routine.oid());
    all.addSchema(object, routine.schema());
    addType(object, routine.result());
    for (Routine.Parameter parameter : routine.parameters()) {
      addType(object, parameter.type());
      if (parameter.defaultValue() != null) {
        all.add(object, all.named(parameter.defaultValue(), ExpressionUse.DEFAULT, null));
      }
    }
    if (routine.standard()) {
      try {
        all.add(object, RoutineBody.text(routine, all.schema, all.types).named());
      } catch (SqlFault broken) {
        // Another program has changed what it names.
      }
    }
  }

  private void addType(CatalogObject object, RoutineType type) {
    type.in(all.schema)
        .ifPresent(found -> all.add(object, CatalogObject.type(found.oid()), Kind.NORMAL));
  }
}
