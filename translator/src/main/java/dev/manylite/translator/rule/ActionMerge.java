package dev.manylite.translator.rule;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** An action is carried out for each of the original statement's rows that meets a condition. */
final class ActionMerge {
  private final FromItem rows;
  private final Expression condition;

  /**
   * @param rows null where the action does not depend on them
   * @param condition null for none
   */
  ActionMerge(FromItem rows, Expression condition) {
    this.rows = rows;
    this.condition = condition;
  }

  /**
   * @param target of an INSERT; else null
   */
  Statement apply(Statement action, Relation target) {
    if (rows == null && condition == null) {
      return action;
    }
    if (action instanceof Statement.Insert insert) {
      return insert(insert, target);
    } else if (action instanceof Statement.Update update) {
      return new Statement.Update(
          update.with(),
          update.target(),
          update.assignments(),
          from(update.from()),
          Trees.and(condition, update.where()),
          update.returning(),
          update.position());
    } else if (action instanceof Statement.Delete delete) {
      return new Statement.Delete(
          delete.with(),
          delete.target(),
          from(delete.using()),
          Trees.and(condition, delete.where()),
          delete.returning(),
          delete.position());
    } else if (action instanceof Statement.Select select) {
      return new Statement.Select(query(select.query()), select.position());
    }
    throw SqlFault.unsupported("MERGE as a rule's action");
  }

  private List<FromItem> from(List<FromItem> others) {
    return rows == null ? others : Trees.with(rows, others);
  }

  private Statement insert(Statement.Insert insert, Relation target) {
    List<Statement.Target> columns = new ArrayList<>(insert.columns());
    // Without DEFAULT the binder finds them, and tells who asks what they are.
    if (columns.isEmpty() && hasDefaults(insert)) {
      for (Column column : OriginalRows.columns(insert, target)) {
        columns.add(new Statement.Target(column.name(), List.of(), Trees.NOWHERE));
      }
    }
    Query source = insert.source();
    if (source == null) {
      throw SqlFault.unsupported("INSERT of DEFAULT VALUES as a rule's action");
    } else if (source.body() instanceof Query.Values values) {
      source = values(values, columns);
    } else {
      source = query(source);
    }
    return new Statement.Insert(
        insert.with(),
        insert.target(),
        columns,
        insert.overriding(),
        source,
        insert.conflict(),
        insert.returning(),
        insert.position());
  }

  private static boolean hasDefaults(Statement.Insert insert) {
    return insert.source() != null
        && insert.source().body() instanceof Query.Values values
        && values.rows().stream()
            .flatMap(List::stream)
            .anyMatch(Expression.Default.class::isInstance);
  }

  /** A column that gets its default in each row is left out. */
  private Query values(Query.Values values, List<Statement.Target> columns) {
    for (int i = values.rows().get(0).size() - 1; i >= 0; i--) {
      int place = i;
      long defaults =
          values.rows().stream().filter(r -> r.get(place) instanceof Expression.Default).count();
      if (defaults > 0 && defaults < values.rows().size()) {
        throw SqlFault.unsupported("DEFAULT in some rows of a rule's action");
      }
    }
    Query all = null;
    List<Statement.Target> kept = new ArrayList<>();
    for (List<Expression> row : values.rows()) {
      List<Query.SelectItem> items = new ArrayList<>();
      kept.clear();
      for (int i = 0; i < row.size(); i++) {
        if (!(row.get(i) instanceof Expression.Default)) {
          items.add(Trees.item(row.get(i), null));
          if (i < columns.size()) {
            kept.add(columns.get(i));
          }
        }
      }
      Query one = Trees.query(Trees.select(items, from(List.of()), condition));
      all =
          all == null
              ? one
              : Trees.query(
                  new Query.SetOperation(
                      Query.SetOperation.Kind.UNION, true, all, one, Trees.NOWHERE));
    }
    columns.clear();
    columns.addAll(kept);
    return all;
  }

  private Query query(Query query) {
    if (!(query.body() instanceof Query.Select select)) {
      throw query.body() instanceof Query.SetOperation
          ? new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "conditional UNION/INTERSECT/EXCEPT statements are not implemented")
          : SqlFault.unsupported("VALUES or TABLE as a rule's action");
    }
    Query.Select merged =
        new Query.Select(
            select.distinct(),
            select.distinctOn(),
            select.items(),
            select.into(),
            from(select.from()),
            Trees.and(condition, select.where()),
            select.groupByDistinct(),
            select.groupBy(),
            select.having(),
            select.windows(),
            select.position());
    return new Query(
        query.with(),
        merged,
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies(),
        query.locking(),
        query.position());
  }
}
