package dev.manylite.gateway.session.context;

import dev.manylite.gateway.session.setting.QualifiedNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.system.RecordedObjects;
import dev.manylite.translator.function.system.routine.ArgumentList;
import dev.manylite.translator.function.system.routine.CatalogNames;
import dev.manylite.translator.function.system.routine.CatalogOperator;
import dev.manylite.translator.function.system.routine.CatalogRoutine;
import dev.manylite.translator.schema.Schema;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** regproc, regprocedure, regoper and regoperator (manual, 8.19). */
final class RoutineObjectNames {
  private final Supplier<Schema> schema;
  private final RecordedObjects recorded;
  private final ToIntFunction<String> namespaces;
  private final ToIntFunction<String> types;

  /**
   * @param namespaces fails for a schema that does not exist
   * @param types the OID of a type as it is written
   */
  RoutineObjectNames(
      Supplier<Schema> schema,
      RecordedObjects recorded,
      ToIntFunction<String> namespaces,
      ToIntFunction<String> types) {
    this.schema = schema;
    this.recorded = recorded;
    this.namespaces = namespaces;
    this.types = types;
  }

  /** By a name alone. */
  int oid(String regType, List<String> name, String written) {
    if (regType.equals("regproc")) {
      List<Integer> found = routines(name).stream().map(CatalogRoutine::oid).toList();
      return single(
          found, undefinedFunction(written), "more than one function named \"" + written + "\"");
    }
    List<Integer> found = operators(name).stream().map(CatalogOperator::oid).toList();
    return single(found, undefinedOperator(written), "more than one operator named " + written);
  }

  /** By a name and the types of the arguments. */
  int oid(String regType, String written) {
    ArgumentList list = ArgumentList.parse(written);
    List<String> name = QualifiedNames.parse(list.name());
    if (regType.equals("regprocedure")) {
      List<Integer> inputs = list.types().stream().map(types::applyAsInt).toList();
      return routines(name).stream()
          .filter(r -> CatalogNames.inputTypes(r, schema.get()).equals(inputs))
          .map(CatalogRoutine::oid)
          .findFirst()
          .orElseThrow(() -> undefinedFunction(written));
    }
    List<Integer> operands = list.types().stream().map(this::operand).toList();
    if (operands.size() == 1) {
      throw new SqlFault(SqlState.UNDEFINED_PARAMETER, "missing argument")
          .withHint("Use NONE to denote the missing argument of a unary operator.");
    }
    if (operands.size() != 2) {
      throw new SqlFault(SqlState.TOO_MANY_ARGUMENTS, "too many arguments")
          .withHint("Provide two argument types for operator.");
    }
    return operators(name).stream()
        .filter(o -> operands.equals(List.of(o.left(), o.right())))
        .map(CatalogOperator::oid)
        .findFirst()
        .orElseThrow(() -> undefinedOperator(written));
  }

  /** Null where there is none. */
  String name(String regType, int oid) {
    CatalogNames names = new CatalogNames(schema.get(), recorded);
    return switch (regType) {
      case "regproc" -> names.routine(oid).map(names::name).orElse(null);
      case "regprocedure" -> names.routine(oid).map(names::signature).orElse(null);
      case "regoper" -> recorded.operator(oid).map(names::name).orElse(null);
      default -> recorded.operator(oid).map(names::signature).orElse(null);
    };
  }

  private int operand(String written) {
    return written.equalsIgnoreCase("none") ? 0 : types.applyAsInt(written);
  }

  private List<CatalogRoutine> routines(List<String> name) {
    return new CatalogNames(schema.get(), recorded)
        .candidates(namespace(name), name.get(name.size() - 1));
  }

  /** All of them are PostgreSQL's own. */
  private List<CatalogOperator> operators(List<String> name) {
    String namespace = namespace(name);
    return namespace == null || namespace.equals("pg_catalog")
        ? recorded.operators(name.get(name.size() - 1))
        : List.of();
  }

  private String namespace(List<String> name) {
    if (name.size() == 1) {
      return null;
    }
    String namespace = name.get(name.size() - 2);
    namespaces.applyAsInt(namespace);
    return namespace;
  }

  private static int single(List<Integer> found, SqlFault none, String many) {
    if (found.isEmpty()) {
      throw none;
    }
    if (found.size() > 1) {
      throw new SqlFault(SqlState.AMBIGUOUS_FUNCTION, many);
    }
    return found.get(0);
  }

  private static SqlFault undefinedFunction(String written) {
    return new SqlFault(SqlState.UNDEFINED_FUNCTION, "function \"" + written + "\" does not exist");
  }

  private static SqlFault undefinedOperator(String written) {
    return new SqlFault(SqlState.UNDEFINED_FUNCTION, "operator does not exist: " + written);
  }
}
