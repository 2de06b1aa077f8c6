package dev.manylite.translator.ddl;

import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.schema.Index;
import java.util.ArrayList;
import java.util.List;

/** The middle of a generated index's name: its columns (ChooseIndexColumnNames). */
final class IndexNames {
  private IndexNames() {}

  static String columns(CreateIndex statement, List<Index.Key> keys) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String name =
          keys.get(i).column() != null
              ? keys.get(i).column()
              : expressionName(statement.keys().get(i).expression());
      String unique = name;
      for (int number = 1; names.contains(unique); number++) {
        unique = name + number;
      }
      names.add(unique);
    }
    names.addAll(statement.include());
    return String.join("_", names);
  }

  /** FigureIndexColname: a function's name, else {@code expr}. */
  static String expressionName(Expression expression) {
    if (expression instanceof Expression.FunctionCall call) {
      return call.name();
    }
    if (expression instanceof Expression.Coalesce) {
      return "coalesce";
    }
    if (expression instanceof Expression.MinMax minMax) {
      return minMax.greatest() ? "greatest" : "least";
    }
    if (expression instanceof Expression.NullIf) {
      return "nullif";
    }
    if (expression instanceof Expression.Cast cast) {
      String inner = expressionName(cast.operand());
      return inner.equals("expr") ? cast.type().name() : inner;
    }
    if (expression instanceof Expression.ColumnReference column) {
      return column.names().get(column.names().size() - 1);
    }
    return expression instanceof Expression.Case ? "case" : "expr";
  }
}
