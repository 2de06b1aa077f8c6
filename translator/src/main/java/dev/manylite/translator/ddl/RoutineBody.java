package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.Binder;
import dev.manylite.translator.bind.NameUses;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.CreateRoutine;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.RoutineOption;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.UtilityStatement;
import dev.manylite.translator.plpgsql.PlParser;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
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

  private static ParameterNames parameters(Routine routine, Schema schema) {
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

  private boolean isPolymorphic(Routine routine) {
    return routine.parameters().stream()
        .anyMatch(p -> PolymorphicResults.isPolymorphic(p.type().in(draft.schema).orElseThrow()));
  }

  private void checkSql(Routine routine) {
    List<ParsedStatement> statements = SqlBody.statements(routine);
    if (isPolymorphic(routine)) {
      if (routine.standard()) {
        throw RoutineDefinition.invalid(
            "SQL function with unquoted function body cannot have polymorphic arguments");
      }
      return;
    }
    ParameterNames names = parameters(routine, draft.schema);
    List<OutputColumn> last = null;
    for (ParsedStatement parsed : statements) {
      Statement tree = parsed.tree();
      if (tree instanceof UtilityStatement || tree instanceof DefinitionStatement) {
        last = null;
        continue;
      }
      last =
          OutputColumn.returned(
              new Binder()
                  .bindInRoutine(tree, names, draft.schema, draft.context.types(), NameUses.NONE)
                  .statement()
                  .columns());
      if (!(tree instanceof Statement.Select) && last.isEmpty()) {
        last = null;
      }
    }
    checkResult(routine, last);
  }

  /**
   * @param columns of the last statement; null where it returns none
   */
  private void checkResult(Routine routine, List<OutputColumn> columns) {
    PgType result = routine.result().in(draft.schema).orElseThrow();
    if (result.oid() == Types.VOID.oid()) {
      return;
    }
    SqlFault fault =
        RoutineDefinition.invalid(
                "return type mismatch in function declared to return " + result.sqlName())
            .withContext("SQL function \"" + routine.name() + "\"");
    if (columns == null) {
      throw fault.withDetail(
          "Function's final statement must be SELECT or INSERT/UPDATE/DELETE RETURNING.");
    }
    List<PgType> fields = fields(routine, result);
    boolean whole = columns.size() == 1 && coercible(columns.get(0), result);
    if (fields == null && result.oid() == Types.RECORD.oid() || fields != null && whole) {
      return;
    }
    if (fields == null) {
      if (columns.size() != 1) {
        throw fault.withDetail("Final statement must return exactly one column.");
      }
      if (!coercible(columns.get(0), result)) {
        throw fault.withDetail("Actual return type is " + name(columns.get(0)) + ".");
      }
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      if (i >= columns.size()) {
        throw fault.withDetail("Final statement returns too few columns.");
      }
      if (!coercible(columns.get(i), fields.get(i))) {
        throw fault.withDetail(
            "Final statement returns "
                + name(columns.get(i))
                + " instead of "
                + fields.get(i).sqlName()
                + " at column "
                + (i + 1)
                + ".");
      }
    }
    if (columns.size() > fields.size()) {
      throw fault.withDetail("Final statement returns too many columns.");
    }
  }

  /** Null where the result is no row of known structure. */
  private List<PgType> fields(Routine routine, PgType result) {
    if (result instanceof RowType row) {
      return row.fields().stream().map(f -> f.type().base()).toList();
    }
    List<Routine.Parameter> outputs = routine.outputs();
    if (result.oid() != Types.RECORD.oid() || outputs.isEmpty()) {
      return null;
    }
    return outputs.stream().map(p -> p.type().in(draft.schema).orElseThrow()).toList();
  }

  private static String name(OutputColumn column) {
    return column.expression().type().base().sqlName();
  }

  private boolean coercible(OutputColumn column, PgType target) {
    return new Binder()
        .assignable(column.expression().type().base(), target, draft.schema, draft.context.types());
  }
}
