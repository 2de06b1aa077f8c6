package dev.manylite.translator.rule;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The original statement for the rows that conditional INSTEAD rules leave to it. */
final class InvertedConditions {
  private final Statement original;
  private final Relation relation;
  private final Catalog catalog;

  InvertedConditions(Statement original, Relation relation, Catalog catalog) {
    this.original = original;
    this.relation = relation;
    this.catalog = catalog;
  }

  Statement of(List<Expression> conditions) {
    if (original instanceof Statement.Insert insert) {
      return insert(insert, conditions);
    } else if (original instanceof Statement.Update update) {
      Map<String, Expression> assigned =
          new OriginalRows(update, relation, catalog).assigned(update);
      return new Statement.Update(
          update.with(),
          update.target(),
          update.assignments(),
          update.from(),
          Trees.and(
              update.where(), inverted(conditions, new TargetColumns(update.target(), assigned))),
          update.returning(),
          update.position());
    }
    Statement.Delete delete = (Statement.Delete) original;
    return new Statement.Delete(
        delete.with(),
        delete.target(),
        delete.using(),
        Trees.and(
            delete.where(), inverted(conditions, new TargetColumns(delete.target(), Map.of()))),
        delete.returning(),
        delete.position());
  }

  private static Expression inverted(List<Expression> conditions, RowNames names) {
    Expression all = null;
    for (Expression condition : conditions) {
      Expression substituted = TreeCopy.copy(condition, names);
      all =
          Trees.and(
              all,
              new Expression.IsTest(substituted, Expression.IsTest.Test.TRUE, true, Trees.NOWHERE));
    }
    return all;
  }

  /** OLD is the target itself. */
  private final class TargetColumns extends RowNames {
    private final String alias;
    private final Map<String, Expression> assigned;

    TargetColumns(FromItem.Table target, Map<String, Expression> assigned) {
      super(relation);
      this.alias = OriginalRows.alias(target);
      this.assigned = assigned;
    }

    @Override
    Expression value(String row, Column column, int position) {
      Expression old = Trees.column(alias, column.name(), Trees.NOWHERE);
      return row.equals(NEW) ? assigned.getOrDefault(column.name(), old) : old;
    }
  }

  private final class NewColumns extends RowNames {
    NewColumns() {
      super(relation);
    }

    @Override
    Expression value(String row, Column column, int position) {
      return Trees.column(
          OriginalRows.ALIAS, OriginalRows.column(row, column.name()), Trees.NOWHERE);
    }
  }

  private Statement insert(Statement.Insert insert, List<Expression> conditions) {
    NewColumns names = new NewColumns();
    Expression where = inverted(conditions, names);
    Set<String> used = new LinkedHashSet<>(names.used());
    List<Statement.Target> columns = new ArrayList<>();
    List<Query.SelectItem> items = new ArrayList<>();
    for (Column column : OriginalRows.columns(insert, relation)) {
      String name = OriginalRows.column(RowNames.NEW, column.name());
      used.add(name);
      columns.add(new Statement.Target(column.name(), List.of(), Trees.NOWHERE));
      items.add(Trees.item(Trees.column(OriginalRows.ALIAS, name, Trees.NOWHERE), null));
    }
    FromItem rows = new OriginalRows(insert, relation, catalog).from(used);
    return new Statement.Insert(
        insert.with(),
        insert.target(),
        columns,
        insert.overriding(),
        Trees.query(Trees.select(items, List.of(rows), where)),
        insert.conflict(),
        insert.returning(),
        insert.position());
  }
}
