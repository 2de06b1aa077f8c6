package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.JsonForm;
import dev.manylite.translator.type.SqlType;
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
    return join((BoundFrom.Join) from);
  }

  String table(BoundFrom.Table table) {
    return emission.table(table.relation()) + " AS " + named(table.source());
  }

  private String named(int source) {
    String alias = Names.source(source);
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
    ExpressionPrinter expressions = emission.expressions();
    List<String> arguments =
        function.arguments().stream().map(expressions::print).collect(Collectors.toList());
    SqlType result = function.columns().get(0).expression().type();
    Signature signature =
        emission
            .calls()
            .specialize(function.function(), CallPrinter.types(function.arguments()), result);
    String alias = Names.source(function.source());
    nameColumns(function, alias);
    return "json_each(" + rows(signature, arguments, result) + ") AS " + alias;
  }

  private String rows(Signature signature, List<String> arguments, SqlType result) {
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

  private void nameColumns(BoundFrom.Function function, String alias) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < function.columns().size(); i++) {
      OutputColumn column = function.columns().get(i);
      BoundExpression value = column.expression();
      names.put(
          column.alias(), JsonForm.decode("(" + alias + ".value ->> " + i + ")", value.type()));
    }
    names.put(ColumnValue.PRESENT, alias + ".key");
    if (function.ordinalityAlias() != null) {
      names.put(function.ordinalityAlias(), "(" + alias + ".key + 1)");
    }
    emission.name(function.source(), column -> names.get(column.name()));
  }
}
