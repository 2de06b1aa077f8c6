package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature;
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

  /** Its name, with the schema where that is asked for or not searched. */
  public static String of(Routine routine, Catalog catalog, boolean qualify) {
    boolean visible =
        !qualify
            && catalog.routines(null, routine.name()).stream()
                .anyMatch(r -> r.oid() == routine.oid());
    String name = PgText.identifier(routine.name());
    return visible ? name : PgText.identifier(routine.schema()) + "." + name;
  }

  /** The database's own function that a call of the signature is one of; null for a built-in. */
  public static Routine called(Signature function, Catalog catalog) {
    return RoutineTarget.isCalledBy(function)
        ? catalog.routine(RoutineTarget.of(function).oid()).orElseThrow()
        : null;
  }

  /** {@code s.f(integer,text)}, with the schema where it is not searched (regprocedure). */
  public static String identity(Routine routine, Catalog catalog) {
    return of(routine, catalog, false)
        + routine.inputs().stream()
            .map(p -> typeName(p.type(), catalog))
            .collect(Collectors.joining(",", "(", ")"));
  }

  /** {@code function f(integer)}. */
  public static String describe(Routine routine, Catalog catalog) {
    return "function " + identity(routine, catalog);
  }

  /** {@code f(integer, text)}, of types that need not be a routine's. */
  public static String written(String name, List<PgType> types) {
    return name + types.stream().map(PgType::sqlName).collect(Collectors.joining(", ", "(", ")"));
  }

  public static String typeName(RoutineType type, Catalog catalog) {
    return type.in(catalog).map(PgType::sqlName).orElse("???");
  }
}
