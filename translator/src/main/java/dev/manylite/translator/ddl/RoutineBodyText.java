package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.ddl.deparse.ExpressionDeparser;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.query.StatementText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import java.util.List;
import java.util.Objects;

/** A body of the standard's form as PostgreSQL shows it (manual, CREATE FUNCTION). */
final class RoutineBodyText {
  private static final String RETURN = "RETURN";

  private RoutineBodyText() {}

  /** A body that can't be printed anew is shown as it is stored; PostgreSQL's own always is. */
  static String shown(Routine routine, Catalog catalog, TypeContext types) {
    if (catalog.routine(routine.oid()).isEmpty()) {
      return routine.body();
    }
    boolean returns = routine.body().regionMatches(true, 0, RETURN, 0, RETURN.length());
    List<SqlType> inputs =
        routine.inputs().stream().map(p -> SqlType.of(p.type().in(catalog).orElseThrow())).toList();
    ParameterNames names = new ParameterNames(routine.name(), SqlBody.inputNames(routine), inputs);
    try {
      if (!returns) {
        return block(routine, names, catalog, types);
      }
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

  /** BEGIN ATOMIC … END. */
  private static String block(
      Routine routine, ParameterNames names, Catalog catalog, TypeContext types) {
    StatementText text =
        new StatementText(
            catalog,
            types,
            names,
            (number, qualified) ->
                parameter(routine, names.names().get(number - 1), number, qualified));
    StringBuilder block = new StringBuilder("BEGIN ATOMIC\n");
    for (ParsedStatement statement : SqlBody.statements(routine)) {
      block.append(text.of(statement.tree(), 1, false, false)).append(";\n");
    }
    return block.append("END").toString();
  }

  private static String parameter(Routine routine, String name, int number, boolean qualified) {
    if (name == null || name.isEmpty()) {
      return "$" + number;
    }
    String prefix = qualified ? PgText.identifier(routine.name()) + "." : "";
    return prefix + PgText.identifier(name);
  }
}
