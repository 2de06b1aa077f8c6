package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.JsonRows;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** Functions in FROM: all their columns are listed behind them (manual, 7.2.1.4). */
final class FunctionTableDeparser {
  private static final String ORDINALITY = "ordinality";

  private final Layout layout;
  private final SourceNames names;
  private final QueryExpressions expressions;

  FunctionTableDeparser(Layout layout, SourceNames names, QueryExpressions expressions) {
    this.layout = layout;
    this.names = names;
    this.expressions = expressions;
  }

  /**
   * A column as the text names it.
   *
   * @param alias as a ColumnValue of the source names it
   */
  private record Column(int source, String alias, String name) {}

  void name(FromItem.Function tree, BoundFrom bound) {
    List<Column> columns = columns(tree, bound);
    String own = tree.alias() == null ? null : tree.alias().name();
    String name = names.name(source(bound), own == null ? functionName(bound) : own);
    for (Column column : columns) {
      names.same(column.source(), name);
      names.column(column.source(), column.alias(), column.name());
    }
  }

  void item(FromItem.Function tree, BoundFrom bound) {
    boolean[] lateral = {tree.lateral() || bound instanceof BoundFrom.Derived d && d.lateral()};
    String text = layout.apart(() -> lateral[0] |= names.readsHere(() -> calls(tree, bound)));
    layout.append(lateral[0] ? "LATERAL " : "");
    layout.append(text);
    layout.append(tree.withOrdinality() ? " WITH ORDINALITY" : "");
    layout.append(" " + PgText.identifier(names.item(source(bound))) + "(");
    String separator = "";
    for (Column column : columns(tree, bound)) {
      String shown = names.column(column.source(), column.alias());
      layout.append(separator + PgText.identifier(shown));
      separator = ", ";
    }
    layout.append(")");
  }

  private void calls(FromItem.Function tree, BoundFrom bound) {
    if (!(bound instanceof BoundFrom.RowsFrom rows)) {
      call(bound);
      return;
    }
    boolean unnested =
        rows.functions().stream().allMatch(f -> f.function().name().equals("unnest"));
    layout.append(unnested ? "UNNEST(" : "ROWS FROM(");
    String separator = "";
    for (BoundFrom.Function function : rows.functions()) {
      layout.append(separator);
      if (unnested) {
        expressions.list(function.arguments());
      } else {
        call(function);
      }
      separator = ", ";
    }
    layout.append(")");
  }

  private void call(BoundFrom bound) {
    if (bound instanceof BoundFrom.Derived derived) {
      expressions.print(derived.query().columns().get(0).expression(), true);
      return;
    }
    BoundFrom.Function function = (BoundFrom.Function) bound;
    Signature single = JsonRows.single(function.result());
    if (function.function().name().equals(single.name())) {
      expressions.print(function.arguments().get(0), true);
    } else {
      expressions.print(
          new Call(function.function(), function.arguments(), function.result()), true);
    }
  }

  private static int source(BoundFrom bound) {
    if (bound instanceof BoundFrom.RowsFrom rows) {
      return rows.source();
    }
    return bound instanceof BoundFrom.Derived derived
        ? derived.source()
        : ((BoundFrom.Function) bound).source();
  }

  private static String functionName(BoundFrom bound) {
    if (bound instanceof BoundFrom.Function function) {
      return function.columns().size() == 1
              && function.function().name().equals(JsonRows.single(function.result()).name())
          ? function.columns().get(0).name()
          : function.function().name();
    }
    if (bound instanceof BoundFrom.RowsFrom rows) {
      return functionName(rows.functions().get(0));
    }
    // What a function that returns one value is called already.
    return ((BoundFrom.Derived) bound).query().columns().get(0).name();
  }

  private static List<Column> columns(FromItem.Function tree, BoundFrom bound) {
    if (tree.alias() != null && !tree.alias().definitions().isEmpty()) {
      throw SqlFault.unsupported("printing a column definition list");
    }
    List<Column> columns = new ArrayList<>();
    if (bound instanceof BoundFrom.RowsFrom rows) {
      rows.functions().forEach(function -> add(columns, function.source(), function.columns()));
    } else if (bound instanceof BoundFrom.Function function) {
      add(columns, function.source(), function.columns());
    } else if (bound instanceof BoundFrom.Derived derived
        && derived.query().body() instanceof BoundQuery.Select row
        && row.from() == null) {
      add(columns, derived.source(), derived.query().columns().subList(0, 1));
    } else {
      throw SqlFault.unsupported("printing this function in FROM");
    }
    boolean named = tree.alias() != null && tree.alias().name() != null;
    if (columns.size() == 1
        && named
        && columns.get(0).name().equals(functionName(bound))
        && !(bound instanceof BoundFrom.RowsFrom)) {
      columns.set(0, new Column(source(bound), columns.get(0).alias(), tree.alias().name()));
    }
    if (tree.withOrdinality()) {
      boolean derived = bound instanceof BoundFrom.Derived;
      columns.add(new Column(source(bound), derived ? "c2" : ORDINALITY, ORDINALITY));
    }
    List<String> renamed = tree.alias() == null ? List.of() : tree.alias().columns();
    for (int i = 0; i < renamed.size(); i++) {
      Column column = columns.get(i);
      columns.set(i, new Column(column.source(), column.alias(), renamed.get(i)));
    }
    return columns;
  }

  private static void add(List<Column> columns, int source, List<OutputColumn> outputs) {
    for (OutputColumn output : outputs) {
      if (output.expression().type().base() instanceof RowType) {
        throw SqlFault.unsupported("printing a function of rows in FROM");
      }
      columns.add(new Column(source, output.alias(), output.name()));
    }
  }
}
