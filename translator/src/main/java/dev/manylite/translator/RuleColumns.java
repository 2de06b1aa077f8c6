package dev.manylite.translator;

import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** Columns that a rule's action returns are told to be those of the relation that has the rule. */
final class RuleColumns {
  private RuleColumns() {}

  static List<ResultColumn> of(Statement statement, List<ResultColumn> returned, Catalog catalog) {
    FromItem.Table target;
    List<Query.SelectItem> list;
    if (statement instanceof Statement.Insert insert) {
      target = insert.target();
      list = insert.returning();
    } else if (statement instanceof Statement.Update update) {
      target = update.target();
      list = update.returning();
    } else {
      target = ((Statement.Delete) statement).target();
      list = ((Statement.Delete) statement).returning();
    }
    Relation relation = catalog.relation(target.schema(), target.name()).orElseThrow();
    List<Integer> numbers = new ArrayList<>();
    for (Query.SelectItem item : list) {
      if (item.expression() instanceof Expression.Star) {
        relation.columns().forEach(c -> numbers.add(c.number()));
      } else if (item.expression() instanceof Expression.ColumnReference reference) {
        String name = reference.names().get(reference.names().size() - 1);
        numbers.add(relation.column(name).map(Column::number).orElse(0));
      } else {
        numbers.add(0);
      }
    }
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < returned.size(); i++) {
      int number = i < numbers.size() ? numbers.get(i) : 0;
      columns.add(
          new ResultColumn(
              returned.get(i).name(),
              returned.get(i).type(),
              number == 0 ? 0 : relation.oid(),
              number));
    }
    return columns;
  }
}
