package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.JsonForm;
import dev.manylite.translator.function.form.JsonRows;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Prints a function after FROM. Where its arguments read no other item, its rows come one after the
 * other, as they are asked for, from a recursive query:
 *
 * <pre>
 * (WITH RECURSIVE r(v) AS (SELECT 1 WHERE 1 &lt;= 9 UNION ALL SELECT v + 1 FROM r WHERE 9 - v &gt;= 1) SELECT v AS c0 FROM r)
 * (WITH RECURSIVE r(h, j) AS (SELECT f_open(…), '[]' UNION ALL SELECT h, pg_rows_next(h) FROM r WHERE j IS NOT NULL)
 *  SELECT e.value ->> 0 AS c0 FROM r, json_each(r.j) AS e)
 * </pre>
 *
 * Only a table function sees the items before it, so otherwise all rows arrive as one JSON array of
 * arrays: {@code json_each(f(t1."a"))}.
 */
final class FunctionPrinter {
  private static final SqlType NUMBER = SqlType.of(Types.INT8);
  private static final Set<Integer> WHOLE_NUMBERS = Set.of(Types.INT4.oid(), Types.INT8.oid());

  private final Emission emission;

  FunctionPrinter(Emission emission) {
    this.emission = emission;
  }

  String print(BoundFrom.Function function) {
    Set<Integer> others = emission.sources();
    List<String> arguments = new ArrayList<>();
    boolean correlated = emission.reads(others, () -> arguments.addAll(arguments(function)));
    Signature signature = signature(function);
    String alias = emission.alias(function.source());
    String ordinality = function.ordinalityAlias();
    if (!correlated && isIntegerSeries(signature)) {
      names(function, i -> alias + ".c" + i, alias + ".c0", alias + ".n");
      return "(" + new SeriesPrinter(emission, function, arguments).print() + ") AS " + alias;
    }
    if (!correlated
        && ordinality == null
        && signature.implementation() instanceof Implementation.Rows rows) {
      emission.register(signature);
      names(function, i -> alias + ".c" + i, alias + ".h", null);
      return "(" + batches(rows, arguments, function) + ") AS " + alias;
    }
    names(
        function,
        i -> field(alias + ".value", i, function, i),
        alias + ".key",
        "(" + alias + ".key + 1)");
    return "json_each(" + rows(function, signature, arguments) + ") AS " + alias;
  }

  String print(BoundFrom.RowsFrom from) {
    String alias = emission.alias(from.source());
    List<String> zipped = new ArrayList<>();
    for (BoundFrom.Function function : from.functions()) {
      zipped.add(Integer.toString(function.columns().size()));
      zipped.add(rows(function, signature(function), arguments(function)));
    }
    int first = 0;
    for (BoundFrom.Function function : from.functions()) {
      int offset = first;
      Map<String, String> names =
          columns(function, i -> field(alias + ".value", offset + i, function, i));
      int present = offset + function.columns().size();
      names.put(ColumnValue.PRESENT, JsonForm.field(alias + ".value", present, NUMBER));
      emission.name(function.source(), column -> names.get(column.name()));
      first = present + 1;
    }
    Map<String, String> row = new HashMap<>();
    row.put(ColumnValue.PRESENT, alias + ".key");
    if (from.ordinalityAlias() != null) {
      row.put(from.ordinalityAlias(), "(" + alias + ".key + 1)");
    }
    emission.name(from.source(), column -> row.get(column.name()));
    String rows = emission.calls().print(JsonRows.SIDE_BY_SIDE, zipped, List.of(), null);
    return "json_each(" + rows + ") AS " + alias;
  }

  private List<String> arguments(BoundFrom.Function function) {
    return function.arguments().stream().map(emission.expressions()::print).toList();
  }

  private Signature signature(BoundFrom.Function function) {
    return emission
        .calls()
        .specialize(
            function.function(), CallPrinter.types(function.arguments()), function.result());
  }

  private static boolean isIntegerSeries(Signature signature) {
    return signature.name().equals("generate_series")
        && signature.arguments().stream().allMatch(t -> WHOLE_NUMBERS.contains(t.oid()))
        && signature.implementation() instanceof Implementation.Rows;
  }

  private static String batches(
      Implementation.Rows rows, List<String> arguments, BoundFrom.Function function) {
    List<String> values = new ArrayList<>(List.of("r.h"));
    for (int i = 0; i < function.columns().size(); i++) {
      values.add(field("e.value", i, function, i) + " AS c" + i);
    }
    return "WITH RECURSIVE r(h, j) AS (SELECT "
        + rows.openName()
        + "("
        + String.join(", ", arguments)
        + "), '[]' UNION ALL SELECT h, "
        + Implementation.Rows.NEXT
        + "(h) FROM r WHERE j IS NOT NULL) SELECT "
        + String.join(", ", values)
        + " FROM r, json_each(r.j) AS e";
  }

  private static String field(String row, int place, BoundFrom.Function function, int column) {
    return JsonForm.field(row, place, function.columns().get(column).expression().type());
  }

  /** The rows as JSON. */
  private String rows(BoundFrom.Function function, Signature signature, List<String> arguments) {
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
    String value = emission.calls().print(signature, arguments, List.of(), function.result());
    return "json_array(json_array(" + JsonForm.value(value, function.result()) + "))";
  }

  private static Map<String, String> columns(
      BoundFrom.Function function, IntFunction<String> value) {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < function.columns().size(); i++) {
      names.put(function.columns().get(i).alias(), value.apply(i));
    }
    return names;
  }

  /**
   * @param present what is not null in any row
   */
  private void names(
      BoundFrom.Function function, IntFunction<String> value, String present, String number) {
    Map<String, String> names = columns(function, value);
    names.put(ColumnValue.PRESENT, present);
    if (function.ordinalityAlias() != null) {
      names.put(function.ordinalityAlias(), number);
    }
    emission.name(function.source(), column -> names.get(column.name()));
  }
}
