package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.Token;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A body → its statements. One body's state. */
public final class PlParser {
  final PlSource source;
  final Catalog catalog;
  final Routine routine;
  private int variables;
  private String variableConflict = "error";

  private PlParser(String body, Catalog catalog, Routine routine) {
    this.source = new PlSource(body);
    this.catalog = catalog;
    this.routine = routine;
  }

  /**
   * @param routine null for DO
   * @param types of the inputs; of a trigger function none
   * @param row of a trigger's table; null for other functions, and where it is not known yet
   * @throws SqlFault whose position is in the body
   */
  public static PlFunction parse(
      String body, Routine routine, List<PgType> types, RowType row, Catalog catalog) {
    return new PlParser(body, catalog, routine).function(types, row);
  }

  private PlFunction function(List<PgType> types, RowType row) {
    String name = routine == null ? "inline_code_block" : routine.name();
    PlScope scope = new PlScope(null, name, false);
    List<PlVariable> inputs = new ArrayList<>();
    List<PlVariable> outputs = new ArrayList<>();
    if (routine != null) {
      parameters(types, scope, inputs, outputs);
    }
    PlVariable found = variable("found", SqlType.of(Types.BOOL));
    scope.add(found);
    PlTrigger trigger = routine != null && routine.isTrigger() ? trigger(row, scope) : null;
    options();
    PlStatement.Block block = new PlBlockParser(this).block(scope, null);
    source.accept(";");
    if (!source.atEnd()) {
      throw source.syntax();
    }
    return new PlFunction(block, variables, inputs, outputs, found, trigger, variableConflict);
  }

  private void parameters(
      List<PgType> types, PlScope scope, List<PlVariable> inputs, List<PlVariable> outputs) {
    int place = 0;
    int input = 0;
    for (Routine.Parameter parameter : routine.parameters()) {
      place++;
      PgType type =
          parameter.mode().input() && input < types.size()
              ? types.get(input)
              : parameter.type().in(catalog).orElse(Types.TEXT);
      if (parameter.mode().input()) {
        input++;
      }
      PlVariable variable =
          variable(parameter.name() == null ? "$" + place : parameter.name(), SqlType.of(type));
      scope.add("$" + place, variable);
      if (parameter.name() != null && !scope.add(variable)) {
        throw new SqlFault(
            SqlState.INVALID_FUNCTION_DEFINITION,
            "parameter name \"" + parameter.name() + "\" used more than once");
      }
      if (parameter.mode().input()) {
        inputs.add(variable);
      }
      if (parameter.mode().output()) {
        outputs.add(variable);
      }
    }
  }

  private PlTrigger trigger(RowType row, PlScope scope) {
    SqlType type = SqlType.of(row == null ? Types.RECORD : row);
    PlVariable newRow = variable("new", type);
    PlVariable oldRow = variable("old", type);
    scope.add(newRow);
    scope.add(oldRow);
    Map<String, PlVariable> known = new LinkedHashMap<>();
    for (String text : List.of("when", "level", "op")) {
      known.put("tg_" + text, variable("tg_" + text, SqlType.of(Types.TEXT)));
    }
    for (String text : List.of("name", "relname", "table_name", "table_schema")) {
      known.put("tg_" + text, variable("tg_" + text, SqlType.of(Types.NAME)));
    }
    known.put("tg_relid", variable("tg_relid", SqlType.of(Types.OID)));
    known.put("tg_nargs", variable("tg_nargs", SqlType.of(Types.INT4)));
    known.put("tg_argv", variable("tg_argv", SqlType.of(Types.array(Types.TEXT))));
    known.values().forEach(scope::add);
    return new PlTrigger(newRow, oldRow, known);
  }

  private void options() {
    while (source.at("#")) {
      source.next();
      String option = source.name();
      switch (option) {
        case "variable_conflict" -> variableConflict = source.name();
        case "option" -> source.name();
        case "print_strict_params" -> source.name();
        default -> throw source.syntax();
      }
    }
  }

  PlVariable variable(String name, SqlType type) {
    return variable(name, type, false, false, null, null);
  }

  PlVariable variable(
      String name,
      SqlType type,
      boolean constant,
      boolean notNull,
      Fragment value,
      PlVariable.BoundCursor cursor) {
    return new PlVariable(variables++, name, type, constant, notNull, value, cursor);
  }

  /** A type up to one of the words. */
  SqlType type(PlScope scope, Set<String> ends) {
    int start = source.position();
    if (source.at("record") && ends.stream().anyMatch(e -> source.isAt(1, e))) {
      source.next();
      return SqlType.of(Types.RECORD);
    }
    SqlType ofOther = PlTypeReferences.read(this, scope);
    if (ofOther != null) {
      return ofOther;
    }
    int depth = 0;
    while (depth > 0 || ends.stream().noneMatch(source::at)) {
      Token token = source.peek(0);
      if (source.atEnd() || source.at(";")) {
        break;
      }
      depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
      source.next();
    }
    if (source.lastEnd() <= start) {
      throw source.syntax("missing data type declaration");
    }
    try {
      return PlTypeReferences.resolve(Parser.type(source.text(start, source.lastEnd())), catalog);
    } catch (SqlFault fault) {
      throw fault.position() == SqlFault.NO_POSITION
          ? fault
          : fault.withoutPosition().at(start + fault.position());
    }
  }
}
