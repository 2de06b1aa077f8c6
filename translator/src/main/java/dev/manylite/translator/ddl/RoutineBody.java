package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.CreateRoutine;
import dev.manylite.translator.parse.tree.RoutineOption;
import dev.manylite.translator.plpgsql.PlParser;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * What CREATE checks of a body (check_function_bodies): of PL/pgSQL that it can be read, of SQL
 * also what it names and that it returns what is declared.
 */
final class RoutineBody {
  private final Draft draft;

  RoutineBody(Draft draft) {
    this.draft = draft;
  }

  /** The routine as it is to be remembered. */
  Routine checked(Routine routine, CreateRoutine statement) {
    int position =
        statement.options().stream()
            .filter(o -> o.name().equals("as"))
            .map(RoutineOption::position)
            .findFirst()
            .orElse(SqlFault.NO_POSITION);
    try {
      if (routine.language().equals(Routine.PLPGSQL)) {
        checkTrigger(routine);
        PlParser.parse(routine.body(), routine, inputs(routine, draft.schema), null, draft.schema);
      } else {
        checkSql(routine);
      }
      return routine.standard()
          ? routine.withBody(SqlBody.withText(routine, text(routine).normalised()))
          : routine;
    } catch (SqlFault fault) {
      boolean known = fault.position() != SqlFault.NO_POSITION && position >= 0;
      SqlFault plain = fault.withoutPosition();
      throw known ? plain.at(position + fault.position()) : plain;
    }
  }

  /** What the names in a body of the standard's form mean. */
  ViewText text(Routine routine) {
    return text(routine, draft.schema, draft.context.types());
  }

  static ViewText text(Routine routine, Schema schema, TypeContext types) {
    return new ViewText(
        SqlBody.text(routine),
        SqlBody.statements(routine).stream()
            .map(ParsedStatement::tree)
            .filter(Binder::isQuery)
            .toList(),
        parameters(routine, schema),
        schema,
        types);
  }

  static ParameterNames parameters(Routine routine, Schema schema) {
    return new ParameterNames(
        routine.name(),
        SqlBody.inputNames(routine),
        inputs(routine, schema).stream().map(SqlType::of).toList());
  }

  private static void checkTrigger(Routine routine) {
    if (routine.isTrigger() && !routine.parameters().isEmpty()) {
      throw RoutineDefinition.invalid("trigger functions cannot have declared arguments")
          .withHint(
              "The arguments of the trigger can be accessed through TG_NARGS and TG_ARGV"
                  + " instead.");
    }
  }

  private static List<PgType> inputs(Routine routine, Schema schema) {
    List<PgType> types = new ArrayList<>();
    for (Routine.Parameter input : routine.inputs()) {
      PgType type = input.type().in(schema).orElseThrow();
      types.add(PolymorphicResults.isPolymorphic(type) ? Types.TEXT : type);
    }
    return types;
  }

  private void checkSql(Routine routine) {
    SqlBodyCheck check = new SqlBodyCheck(routine, draft.schema, draft.context.types());
    if (check.isPolymorphic()) {
      if (routine.standard()) {
        throw RoutineDefinition.invalid(
            "SQL function with unquoted function body cannot have polymorphic arguments");
      }
      return;
    }
    List<OutputColumn> last = check.bound();
    try {
      check.result(last);
    } catch (SqlFault fault) {
      throw fault.withContext("SQL function \"" + routine.name() + "\"");
    }
  }
}
