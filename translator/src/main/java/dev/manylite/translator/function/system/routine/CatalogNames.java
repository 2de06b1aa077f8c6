package dev.manylite.translator.function.system.routine;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.TypeText;
import dev.manylite.translator.function.system.RecordedObjects;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.RoutineType;
import dev.manylite.translator.type.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions and operators ↔ their names, as a session's search_path finds them. */
public final class CatalogNames {
  private static final String PG_CATALOG = "pg_catalog";

  private final Catalog catalog;
  private final RecordedObjects recorded;

  public CatalogNames(Catalog catalog, RecordedObjects recorded) {
    this.catalog = catalog;
    this.recorded = recorded;
  }

  public Optional<CatalogRoutine> routine(int oid) {
    return catalog.routine(oid).map(CatalogRoutine::of).or(() -> recorded.routine(oid));
  }

  /**
   * What a name without arguments may mean, the first on the search_path first; of those with the
   * same inputs, that one only.
   *
   * @param schema null to search the path
   */
  public List<CatalogRoutine> candidates(String schema, String name) {
    List<CatalogRoutine> found = new ArrayList<>();
    for (String searched : schema == null ? catalog.searchPath() : List.of(schema)) {
      for (Routine own : catalog.routines(searched, name)) {
        add(CatalogRoutine.of(own), found);
      }
      for (CatalogRoutine system : recorded.routines(name)) {
        if (system.routine().schema().equals(searched)) {
          add(system, found);
        }
      }
    }
    return found;
  }

  private static void add(CatalogRoutine routine, List<CatalogRoutine> found) {
    List<RoutineType> inputs = inputs(routine);
    if (found.stream().noneMatch(other -> inputs(other).equals(inputs))) {
      found.add(routine);
    }
  }

  private static List<RoutineType> inputs(CatalogRoutine routine) {
    return routine.routine().inputs().stream().map(Routine.Parameter::type).toList();
  }

  /** Whether a call by the bare name with just its types is one of it. */
  public boolean isVisible(CatalogRoutine routine) {
    return candidates(null, routine.routine().name()).stream()
        .anyMatch(c -> c.oid() == routine.oid());
  }

  /** regproc: qualified where the bare name is not it alone. */
  public String name(CatalogRoutine routine) {
    String name = routine.routine().name();
    List<CatalogRoutine> named = candidates(null, name);
    boolean alone = named.size() == 1 && named.get(0).oid() == routine.oid();
    return alone ? PgText.identifier(name) : qualified(routine);
  }

  /** regprocedure. */
  public String signature(CatalogRoutine routine) {
    String name =
        isVisible(routine) ? PgText.identifier(routine.routine().name()) : qualified(routine);
    return name
        + inputs(routine).stream().map(this::type).collect(Collectors.joining(",", "(", ")"));
  }

  static String qualified(CatalogRoutine routine) {
    return PgText.identifier(routine.routine().schema())
        + "."
        + PgText.identifier(routine.routine().name());
  }

  /** The OIDs of its inputs' types. */
  public static List<Integer> inputTypes(CatalogRoutine routine, Catalog catalog) {
    return inputs(routine).stream()
        .map(type -> type.in(catalog).map(PgType::oid).orElse(type.oid()))
        .toList();
  }

  /** As format_type names it. */
  public String type(RoutineType type) {
    return type.in(catalog)
        .map(new TypeText(catalog, false)::of)
        .orElseGet(() -> unknownType(type.oid()));
  }

  private String unknownType(int oid) {
    String name = recorded.typeName(oid);
    return name == null ? "???" : name;
  }

  /** regoper: qualified where the bare name is not it alone. */
  public String name(CatalogOperator operator) {
    boolean alone = recorded.operators(operator.name()).size() == 1;
    return alone ? operator.name() : PG_CATALOG + "." + operator.name();
  }

  /** regoperator. */
  public String signature(CatalogOperator operator) {
    return operator.name() + "(" + operand(operator.left()) + "," + operand(operator.right()) + ")";
  }

  private String operand(int type) {
    return type == 0 ? "NONE" : type(new RoutineType(type, false, false));
  }
}
