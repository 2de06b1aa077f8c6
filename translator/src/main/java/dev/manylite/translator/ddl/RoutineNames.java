package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.RoutineType;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.stream.Collectors;

/** Routines as messages name them. */
public final class RoutineNames {
  private RoutineNames() {}

  public static String kind(Routine routine) {
    return routine.procedure() ? "procedure" : "function";
  }

  /** {@code s.f(integer,text)}, with the schema where it is not searched (regprocedure). */
  public static String identity(Routine routine, Catalog catalog) {
    boolean visible =
        catalog.routines(null, routine.name()).stream().anyMatch(r -> r.oid() == routine.oid());
    return (visible ? "" : PgText.identifier(routine.schema()) + ".")
        + PgText.identifier(routine.name())
        + routine.inputs().stream()
            .map(p -> typeName(p.type(), catalog))
            .collect(Collectors.joining(",", "(", ")"));
  }

  /** {@code function f(integer)}. */
  public static String describe(Routine routine, Catalog catalog) {
    return kind(routine) + " " + identity(routine, catalog);
  }

  /** {@code f(integer, text)}, of types that need not be a routine's. */
  public static String written(String name, List<PgType> types) {
    return name + types.stream().map(PgType::sqlName).collect(Collectors.joining(", ", "(", ")"));
  }

  public static String typeName(RoutineType type, Catalog catalog) {
    return type.in(catalog).map(PgType::sqlName).orElse("???");
  }
}
