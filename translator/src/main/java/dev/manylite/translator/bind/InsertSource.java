package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.Statement.Insert.Overriding;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Column.Identity;
import dev.manylite.translator.schema.NoColumns;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** The rows of an INSERT: given values converted to their columns, and defaults beside them. */
final class InsertSource {
  private final BindContext context;
  private final Statement.Insert tree;
  private final TargetTable target;
  private final ColumnDefaults defaults;
  private final ColumnAssignment assignment;

  InsertSource(BindContext context, Statement.Insert tree, TargetTable target) {
    this.context = context;
    this.tree = tree;
    this.target = target;
    this.defaults = new ColumnDefaults(context, target);
    this.assignment = new ColumnAssignment(context);
  }

  /**
   * @param columns the columns that the query yields values for, in order
   */
  record Rows(List<Column> columns, BoundQuery query) {}

  Rows bind(List<Column> named, Relation relation, Scope scope) {
    if (tree.source() == null) {
      return values(List.of(List.of()), List.of(), relation, scope);
    }
    Query source = tree.source();
    if (source.body() instanceof Query.Values values && bare(source)) {
      return values(values.rows(), named, relation, scope);
    }
    return query(source, named, relation, scope);
  }

  private static boolean bare(Query query) {
    return query.with() == null
        && query.orderBy().isEmpty()
        && query.limit() == null
        && query.offset() == null
        && query.locking().isEmpty();
  }

  private Rows values(
      List<List<Expression>> trees, List<Column> named, Relation relation, Scope scope) {
    Scope level = new Scope(scope);
    level.enter(trees.size() == 1 ? ExpressionKind.VALUES_SINGLE : ExpressionKind.VALUES);
    List<List<BoundExpression>> bound = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (List<Expression> row : trees) {
      List<BoundExpression> cells = new ArrayList<>();
      for (Expression cell : row) {
        if (cell instanceof Expression.Default) {
          cells.add(null);
        } else {
          cells.addAll(context.rows().bindAll(List.of(cell), level));
        }
        while (bound.isEmpty() && positions.size() < cells.size()) {
          positions.add(Locations.of(cell));
        }
      }
      if (!bound.isEmpty() && cells.size() != bound.get(0).size()) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "VALUES lists must all be the same length")
            .at(Locations.of(row.get(0)));
      }
      bound.add(cells);
    }
    int width = positions.size();
    if (!level.setReturning().isEmpty()) {
      throw SqlFault.unsupported("set-returning function in VALUES");
    }
    checkWidth(width, named, positions);
    List<Column> written = named.subList(0, width);
    if (hasParts()) {
      bound.replaceAll(cells -> merged(named, cells, level));
      written = PartAssignment.distinct(written);
    }
    List<Column> given = given(written, bound);
    List<Column> omitted = omitted(given, relation);
    List<List<BoundExpression>> rows = new ArrayList<>();
    for (List<BoundExpression> cells : bound) {
      rows.add(row(cells, written, given, omitted));
    }
    return valuesQuery(given, omitted, rows, relation);
  }

  private boolean hasParts() {
    return tree.columns().stream().anyMatch(t -> !t.parts().isEmpty());
  }

  private List<BoundExpression> merged(
      List<Column> named, List<BoundExpression> cells, Scope scope) {
    return new PartAssignment(context).merged(tree.columns(), named, cells, scope);
  }

  private List<BoundExpression> row(
      List<BoundExpression> cells, List<Column> named, List<Column> given, List<Column> omitted) {
    List<BoundExpression> row = new ArrayList<>();
    for (Column column : given) {
      BoundExpression cell = cells.get(named.indexOf(column));
      boolean useDefault = cell == null || overridden(column);
      BoundExpression value = cell == null ? null : assignment.convert(cell, column);
      row.add(useDefault ? defaults.orNull(column) : value);
    }
    for (Column column : omitted) {
      row.add(defaults.of(column).orElseThrow());
    }
    return row;
  }

  private Rows valuesQuery(
      List<Column> given,
      List<Column> omitted,
      List<List<BoundExpression>> rows,
      Relation relation) {
    List<Column> columns = new ArrayList<>(given);
    columns.addAll(omitted);
    List<List<BoundExpression>> filled = rows;
    if (columns.isEmpty()) {
      Column first = anyWritable(relation);
      columns.add(first);
      filled = rows.stream().map(r -> List.of(defaults.orNull(first))).toList();
    }
    List<OutputColumn> outputs = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      outputs.add(ValuesBinder.placeholder(columns.get(i).name(), i + 1, columns.get(i).type()));
    }
    return new Rows(
        columns,
        new BoundQuery(
            List.of(),
            false,
            new BoundQuery.Values(filled),
            outputs,
            List.of(),
            null,
            null,
            false));
  }

  /** DEFAULT VALUES into a table without defaults writes one NULL, as a row needs some column. */
  private static Column anyWritable(Relation relation) {
    if (relation.columns().isEmpty()) {
      return NoColumns.COLUMN;
    }
    return relation.columns().stream()
        .filter(c -> !ColumnAssignment.generated(c))
        .findFirst()
        .orElseThrow(() -> SqlFault.unsupported("INSERT into a table of generated columns only"));
  }

  /** Columns with values; a generated column among them may only be given DEFAULT. */
  private List<Column> given(List<Column> named, List<List<BoundExpression>> rows) {
    List<Column> given = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      int at = i;
      boolean anyValue =
          defaults.ofView(named.get(i)) || rows.stream().anyMatch(r -> r.get(at) != null);
      if (checkWritable(named.get(i), anyValue)) {
        given.add(named.get(i));
      }
    }
    return given;
  }

  /** False for a generated column, which takes part in nothing. */
  private boolean checkWritable(Column column, boolean value) {
    boolean always =
        column.identity() == Identity.ALWAYS && tree.overriding() == null
            || ColumnAssignment.generated(column);
    if (always && value) {
      throw ColumnAssignment.generatedAlways(column, true);
    }
    return !ColumnAssignment.generated(column);
  }

  /** OVERRIDING USER VALUE: what was given for an identity column is not used. */
  private boolean overridden(Column column) {
    return tree.overriding() == Overriding.USER && column.identity() != Identity.NONE;
  }

  private List<Column> omitted(List<Column> given, Relation relation) {
    relation.columns().stream()
        .filter(c -> !given.contains(c) && defaults.ofView(c))
        .forEach(c -> checkWritable(c, true));
    return relation.columns().stream()
        .filter(c -> !given.contains(c) && !ColumnAssignment.generated(c))
        .filter(c -> defaults.of(c).isPresent())
        .toList();
  }

  private void checkWidth(int values, List<Column> named, List<Integer> positions) {
    if (values > named.size() && tree.source() != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "INSERT has more expressions than target columns")
          .at(positions.get(named.size()));
    }
    if (!tree.columns().isEmpty() && values < named.size() && tree.source() != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "INSERT has more target columns than expressions")
          .at(tree.columns().get(values).position());
    }
    if (tree.columns().isEmpty() && tree.source() != null) {
      target.namesFirst(values, tree);
    }
  }

  private Rows query(Query source, List<Column> named, Relation relation, Scope scope) {
    BoundQuery query = context.queries().bind(source, new Scope(scope), false);
    List<OutputColumn> outputs = query.columns();
    boolean located = !(source.body() instanceof Query.TableCommand);
    checkWidth(
        outputs.size(),
        named,
        outputs.stream()
            .map(o -> located ? context.position(o.expression()) : SqlFault.NO_POSITION)
            .toList());
    for (Column column : named.subList(0, outputs.size())) {
      checkWritable(column, true);
    }
    List<Column> written = named.subList(0, outputs.size());
    List<Column> columns = PartAssignment.distinct(written);
    BoundQuery converted =
        new QueryOutputs(context)
            .convert(
                hasParts() ? merged(query, written, scope) : query,
                (value, i) -> assignment.convert(value, columns.get(i)));
    List<Column> omitted = omitted(columns, relation);
    if (omitted.isEmpty() && columns.isEmpty()) {
      omitted = List.of(anyWritable(relation));
    }
    boolean overriding = columns.stream().anyMatch(this::overridden);
    if (omitted.isEmpty() && !overriding) {
      return new Rows(columns, converted);
    }
    return withDefaults(converted, columns, omitted);
  }

  private BoundQuery merged(BoundQuery query, List<Column> written, Scope scope) {
    int source = context.newSource();
    List<BoundExpression> cells = new ArrayList<>();
    for (OutputColumn output : query.columns()) {
      cells.add(QueryOutputs.column(source, output));
    }
    List<BoundExpression> merged = merged(written, cells, new Scope(scope));
    List<Column> columns = PartAssignment.distinct(written);
    List<OutputColumn> outputs = new ArrayList<>();
    for (int i = 0; i < merged.size(); i++) {
      outputs.add(new OutputColumn(columns.get(i).name(), "c" + (i + 1), merged.get(i)));
    }
    return QueryOutputs.over(new BoundFrom.Derived(source, query, false), outputs);
  }

  /**
   * Defaults beside the source's columns. A sequence's numbers follow the source's order, so that a
   * volatile default is computed over the finished source.
   */
  private Rows withDefaults(BoundQuery query, List<Column> columns, List<Column> omitted) {
    List<Column> all = new ArrayList<>(columns);
    all.addAll(omitted);
    boolean isVolatile =
        all.stream().anyMatch(c -> defaults.of(c).filter(BoundTree::isVolatile).isPresent());
    int source = context.newSource();
    List<OutputColumn> outputs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Column column = all.get(i);
      BoundExpression value =
          i >= columns.size() || overridden(column)
              ? defaults.orNull(column)
              : QueryOutputs.column(source, query.columns().get(i));
      outputs.add(new OutputColumn(column.name(), "c" + (i + 1), value));
    }
    if (!isVolatile) {
      BoundFrom from = new BoundFrom.Derived(source, query, false);
      return new Rows(all, QueryOutputs.over(from, outputs));
    }
    String alias = context.newCommonTableAlias("source");
    BoundQuery over = QueryOutputs.over(new BoundFrom.CommonTableReference(source, alias), outputs);
    BoundQuery.CommonTable table = new BoundQuery.CommonTable("source", alias, false, true, query);
    return new Rows(
        all,
        new BoundQuery(List.of(table), false, over.body(), outputs, List.of(), null, null, false));
  }
}
