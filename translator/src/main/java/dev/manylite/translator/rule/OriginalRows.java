package dev.manylite.translator.rule;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that an INSERT, UPDATE or DELETE is about, as a derived table: NEW's columns, those of
 * the target list with defaults put in, and OLD's, those of the target.
 */
final class OriginalRows {
  static final String ALIAS = FromItem.Alias.RULE;
  private static final String SOURCE = "*source*";

  private final Statement statement;
  private final Relation relation;
  private final Catalog catalog;

  OriginalRows(Statement statement, Relation relation, Catalog catalog) {
    this.statement = statement;
    this.relation = relation;
    this.catalog = catalog;
  }

  static String column(String row, String name) {
    return row + "." + name;
  }

  /** Whether there may be another number of rows than one, or a condition on them. */
  boolean isRestricted() {
    if (statement instanceof Statement.Update update) {
      return update.where() != null || !update.from().isEmpty();
    } else if (statement instanceof Statement.Delete delete) {
      return delete.where() != null || !delete.using().isEmpty();
    }
    return ((Statement.Insert) statement).source() != null;
  }

  /**
   * @param used the columns that are needed, as {@code new.a}
   */
  FromItem from(Set<String> used) {
    Query query =
        statement instanceof Statement.Insert insert ? inserted(insert, used) : changed(used);
    return Trees.derived(query, ALIAS, List.of());
  }

  // INSERT ---------------------------------------------------------------------------------------

  /** The columns that an INSERT names, or those that its source has values for. */
  static List<Column> columns(Statement.Insert insert, Relation relation) {
    List<Column> columns = new ArrayList<>();
    for (Statement.Target target : insert.columns()) {
      if (!target.parts().isEmpty()) {
        throw SqlFault.unsupported("parts of columns in a statement with rules")
            .at(target.position());
      }
      columns.add(
          relation
              .column(target.name())
              .orElseThrow(
                  () ->
                      new SqlFault(
                              SqlState.UNDEFINED_COLUMN,
                              "column \""
                                  + target.name()
                                  + "\" of relation \""
                                  + relation.name()
                                  + "\" does not exist")
                          .at(target.position())));
    }
    if (insert.columns().isEmpty() && insert.source() != null) {
      int width = width(insert.source());
      columns.addAll(
          width < 0 || width > relation.columns().size()
              ? relation.columns()
              : relation.columns().subList(0, width));
    }
    return columns;
  }

  /** −1 where it isn't seen. */
  private static int width(Query source) {
    if (source.body() instanceof Query.Values values) {
      return values.rows().get(0).size();
    }
    if (source.body() instanceof Query.Select select
        && select.items().stream().noneMatch(i -> i.expression() instanceof Expression.Star)) {
      return select.items().size();
    }
    return source.body() instanceof Query.SetOperation operation ? width(operation.left()) : -1;
  }

  private Query inserted(Statement.Insert insert, Set<String> used) {
    List<Column> columns = columns(insert, relation);
    Map<String, Expression> values = new LinkedHashMap<>();
    List<FromItem> from = new ArrayList<>();
    Query source = insert.source();
    boolean plain =
        source != null
            && source.body() instanceof Query.Values
            && source.with() == null
            && source.orderBy().isEmpty()
            && source.limit() == null
            && source.offset() == null;
    if (plain) {
      List<List<Expression>> rows = cast(((Query.Values) source.body()).rows(), columns);
      if (rows.size() == 1) {
        for (int i = 0; i < rows.get(0).size(); i++) {
          values.put(columns.get(i).name(), rows.get(0).get(i));
        }
      } else {
        from.add(source(Trees.query(new Query.Values(rows, Trees.NOWHERE)), columns, values));
      }
    } else if (source != null) {
      from.add(source(source, columns, values));
      columns.forEach(
          c ->
              values.computeIfPresent(
                  c.name(), (name, value) -> Trees.cast(value, asNew(c.type()))));
    }
    List<Query.SelectItem> items = new ArrayList<>();
    for (Column column : relation.columns()) {
      String name = column(RowNames.NEW, column.name());
      if (used.contains(name)) {
        Expression value = values.get(column.name());
        items.add(Trees.item(value != null ? value : ofDefault(column), name));
      }
    }
    return Trees.query(Trees.select(atLeastOne(items), from, null));
  }

  private FromItem source(Query query, List<Column> columns, Map<String, Expression> values) {
    List<String> names = new ArrayList<>();
    for (Column column : columns) {
      names.add("v" + names.size());
      values.put(column.name(), Trees.column(SOURCE, names.get(names.size() - 1), Trees.NOWHERE));
    }
    return Trees.derived(query, SOURCE, names);
  }

  private List<List<Expression>> cast(List<List<Expression>> rows, List<Column> columns) {
    List<List<Expression>> converted = new ArrayList<>();
    for (List<Expression> row : rows) {
      if (row.size() > columns.size()) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "INSERT has more expressions than target columns")
            .at(row.get(columns.size()).position());
      }
      List<Expression> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        Column column = columns.get(i);
        cells.add(
            row.get(i) instanceof Expression.Default
                ? ofDefault(column)
                : Trees.cast(row.get(i), asNew(column.type())));
      }
      converted.add(cells);
    }
    return converted;
  }

  /** Lengths are checked where the value is stored; to cast would cut it. */
  private static SqlType asNew(SqlType type) {
    boolean cut =
        type.oid() == Types.VARCHAR.oid()
            || type.oid() == Types.BPCHAR.oid()
            || type.base().name().equals("bit")
            || type.base().name().equals("varbit");
    return cut ? SqlType.of(type.base()) : type;
  }

  private Expression ofDefault(Column column) {
    if (column.defaultExpression() != null) {
      return Trees.cast(Trees.expression(column.defaultExpression()), asNew(column.type()));
    }
    if (column.identity() != Column.Identity.NONE) {
      for (Sequence sequence : catalog.sequences()) {
        if (sequence.isOwnedBy(relation, column.name())) {
          return Trees.expression(
              "nextval(" + Integer.toUnsignedString(sequence.oid()) + "::regclass)");
        }
      }
      throw SqlFault.unsupported("NEW of an identity column that SQLite numbers");
    }
    if (column.generated() != null) {
      throw SqlFault.unsupported("NEW of a generated column");
    }
    return Trees.cast(new Expression.NullLiteral(Trees.NOWHERE), column.type());
  }

  // UPDATE, DELETE -------------------------------------------------------------------------------

  private Query changed(Set<String> used) {
    FromItem.Table target;
    List<FromItem> others;
    Expression where;
    Map<String, Expression> assigned = Map.of();
    if (statement instanceof Statement.Update update) {
      target = update.target();
      others = update.from();
      where = update.where();
      assigned = assigned(update);
    } else {
      Statement.Delete delete = (Statement.Delete) statement;
      target = delete.target();
      others = delete.using();
      where = delete.where();
    }
    String alias = alias(target);
    List<Query.SelectItem> items = new ArrayList<>();
    for (Column column : relation.columns()) {
      Expression old = Trees.column(alias, column.name(), Trees.NOWHERE);
      if (used.contains(column(RowNames.OLD, column.name()))) {
        items.add(Trees.item(old, column(RowNames.OLD, column.name())));
      }
      if (used.contains(column(RowNames.NEW, column.name()))) {
        items.add(
            Trees.item(
                assigned.getOrDefault(column.name(), old), column(RowNames.NEW, column.name())));
      }
    }
    return Trees.query(Trees.select(atLeastOne(items), Trees.with(target, others), where));
  }

  static String alias(FromItem.Table target) {
    return target.alias() == null ? target.name() : target.alias().name();
  }

  /** What columns are set to. */
  Map<String, Expression> assigned(Statement.Update update) {
    Map<String, Expression> values = new LinkedHashMap<>();
    for (Statement.Assignment assignment : update.assignments()) {
      List<Expression> given;
      if (!assignment.list()) {
        given = List.of(assignment.value());
      } else if (assignment.value() instanceof Expression.RowConstructor row
          && row.elements().size() == assignment.targets().size()) {
        given = row.elements();
      } else {
        throw SqlFault.unsupported("a query that gives several columns, in an UPDATE with rules")
            .at(assignment.position());
      }
      for (int i = 0; i < assignment.targets().size(); i++) {
        Statement.Target target = assignment.targets().get(i);
        Column column =
            relation
                .column(target.name())
                .orElseThrow(
                    () ->
                        new SqlFault(
                                SqlState.UNDEFINED_COLUMN,
                                "column \""
                                    + target.name()
                                    + "\" of relation \""
                                    + relation.name()
                                    + "\" does not exist")
                            .at(target.position()));
        if (!target.parts().isEmpty()) {
          throw SqlFault.unsupported("parts of columns in a statement with rules")
              .at(target.position());
        }
        Expression value = given.get(i);
        values.put(
            column.name(),
            value instanceof Expression.Default
                ? ofDefault(column)
                : Trees.cast(value, asNew(column.type())));
      }
    }
    return values;
  }

  private static List<Query.SelectItem> atLeastOne(List<Query.SelectItem> items) {
    return items.isEmpty()
        ? List.of(Trees.item(new Expression.BooleanLiteral(true, Trees.NOWHERE), "present"))
        : items;
  }
}
