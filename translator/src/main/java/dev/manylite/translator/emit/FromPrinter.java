package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.JsonForm;
import dev.manylite.translator.function.form.JsonRows;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what stands after FROM, and makes its columns known. */
final class FromPrinter {
  private final Emission emission;

  FromPrinter(Emission emission) {
    this.emission = emission;
  }

  String print(BoundFrom from) {
    if (from instanceof BoundFrom.Table table) {
      return table(table);
    }
    if (from instanceof BoundFrom.Derived derived) {
      String query = emission.queries().print(derived.query());
      return "(" + query + ") AS " + named(derived.source());
    }
    if (from instanceof BoundFrom.CommonTableReference reference) {
      return Names.quote(reference.alias()) + " AS " + named(reference.source());
    }
    if (from instanceof BoundFrom.Function function) {
      return function(function);
    }
    if (from instanceof BoundFrom.RowsFrom rows) {
      return rowsFrom(rows);
    }
    if (from instanceof BoundFrom.SelectListRows) {
      throw SqlFault.unsupported("set-returning function in a select list at this place");
    }
    return join((BoundFrom.Join) from);
  }

  String table(BoundFrom.Table table) {
    return emission.table(table.relation()) + " AS " + named(table.source());
  }

  private String named(int source) {
    String alias = emission.alias(source);
    emission.name(source, ColumnNaming.qualified(alias));
    return alias;
  }

  private String join(BoundFrom.Join join) {
    String left = print(join.left());
    String right = print(join.right());
    if (join.right() instanceof BoundFrom.Join) {
      right = "(" + right + ")";
    }
    // CROSS JOIN would forbid SQLite to choose the order.
    String kind =
        switch (join.kind()) {
          case INNER, CROSS -> " JOIN ";
          case LEFT -> " LEFT JOIN ";
          case RIGHT -> " RIGHT JOIN ";
          case FULL -> " FULL JOIN ";
        };
    String on = join.on() == null ? "" : " ON " + emission.expressions().condition(join.on());
    return left + kind + right + on;
  }

  /** A function's rows arrive as a JSON array of arrays, which json_each takes apart. */
  private String function(BoundFrom.Function function) {
    String alias = emission.alias(function.source());
    String rows = rows(function);
    name(function, alias, 0, function.source(), function.ordinalityAlias());
    return "json_each(" + rows + ") AS " + alias;
  }

  private String rowsFrom(BoundFrom.RowsFrom from) {
    String alias = emission.alias(from.source());
    List<String> arguments = new ArrayList<>();
    for (BoundFrom.Function function : from.functions()) {
      arguments.add(Integer.toString(function.columns().size()));
      arguments.add(rows(function));
    }
    int first = 0;
    for (BoundFrom.Function function : from.functions()) {
      name(function, alias, first, from.source(), from.ordinalityAlias());
      first += function.columns().size();
    }
    String zipped = emission.calls().print(JsonRows.SIDE_BY_SIDE, arguments, List.of(), null);
    return "json_each(" + zipped + ") AS " + alias;
  }

  /** The rows as JSON. */
  private String rows(BoundFrom.Function function) {
    ExpressionPrinter expressions = emission.expressions();
    List<String> arguments =
        function.arguments().stream().map(expressions::print).collect(Collectors.toList());
    SqlType result = function.result();
    Signature signature =
        emission
            .calls()
            .specialize(function.function(), CallPrinter.types(function.arguments()), result);
    emission.register(signature);
    Implementation implementation = signature.implementation();
    if (implementation instanceof Implementation.Rows rows) {
      return rows.sqliteName() + "(" + String.join(", ", arguments) + ")";
    }
    if (signature.kind() == Signature.Kind.SET_RETURNING
        && implementation instanceof Implementation.Template template) {
      return Template.fill(template.sql(), arguments);
    }
    if (signature.kind() != Signature.Kind.SCALAR) {
      throw SqlFault.unsupported("function " + signature.name() + " in FROM");
    }
    String value = emission.calls().print(signature, arguments, List.of(), result);
    return "json_array(json_array(" + JsonForm.value(value, result) + "))";
  }

  /**
   * @param first the place of the function's first column in a row
   * @param rowSource by which the row itself is referred to
   */
  private void name(
      BoundFrom.Function function, String alias, int first, int rowSource, String ordinalityAlias) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < function.columns().size(); i++) {
      OutputColumn column = function.columns().get(i);
      BoundExpression value = column.expression();
      names.put(column.alias(), JsonForm.field(alias + ".value", first + i, value.type()));
    }
    emission.name(function.source(), column -> names.get(column.name()));
    Map<String, String> rowNames = rowSource == function.source() ? names : new HashMap<>();
    rowNames.put(ColumnValue.PRESENT, alias + ".key");
    if (ordinalityAlias != null) {
      rowNames.put(ordinalityAlias, "(" + alias + ".key + 1)");
    }
    emission.name(rowSource, column -> rowNames.get(column.name()));
  }
}
