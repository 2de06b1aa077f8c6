package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.ddl.deparse.ExpressionDeparser;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import java.util.List;
import java.util.Objects;

/** RETURN of a function as PostgreSQL shows it (manual, CREATE FUNCTION). */
final class RoutineResult {
  private static final String RETURN = "RETURN";

  private RoutineResult() {}

  /** A body that can't be printed anew is shown as it is stored; PostgreSQL's own always is. */
  static String shown(Routine routine, Catalog catalog, TypeContext types) {
    boolean returns = routine.body().regionMatches(true, 0, RETURN, 0, RETURN.length());
    if (!returns || catalog.routine(routine.oid()).isEmpty()) {
      return routine.body();
    }
    List<SqlType> inputs =
        routine.inputs().stream().map(p -> SqlType.of(p.type().in(catalog).orElseThrow())).toList();
    ParameterNames names = new ParameterNames(routine.name(), SqlBody.inputNames(routine), inputs);
    try {
      ParsedStatement statement = SqlBody.statements(routine).get(0);
      List<OutputColumn> columns =
          OutputColumn.returned(
              new Binder()
                  .bindInRoutine(statement.tree(), names, catalog, types, NameUses.NONE)
                  .statement()
                  .columns());
      List<String> written =
          SqlBody.inputNames(routine).stream().map(n -> Objects.requireNonNullElse(n, "")).toList();
      return RETURN
          + " "
          + ExpressionDeparser.shown(columns.get(0).expression(), written, catalog, types);
    } catch (SqlFault notPrinted) {
      return routine.body();
    }
  }
}
