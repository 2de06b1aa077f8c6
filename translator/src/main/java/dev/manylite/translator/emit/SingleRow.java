package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Load;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which queries can't give more than one row, whatever the data. */
final class SingleRow {
  private SingleRow() {}

  static boolean isCertain(BoundQuery query) {
    if (query.limit() instanceof Constant limit
        && !query.withTies()
        && limit.value() instanceof Long count
        && count <= 1) {
      return true;
    }
    if (query.body() instanceof Values values) {
      return values.rows().size() == 1;
    }
    if (!(query.body() instanceof Select select)) {
      return false;
    }
    if (select.grouped() && select.groupBy().isEmpty() && select.groupingSets() == null) {
      return true;
    }
    if (select.from() == null) {
      return true;
    }
    return select.from() instanceof BoundFrom.Table table
        && select.where() != null
        && hasKey(table.relation(), fixedColumns(select.where(), table.source()));
  }

  private static boolean hasKey(Relation relation, Set<String> fixed) {
    for (Constraint constraint : relation.constraints()) {
      if (constraint instanceof Constraint.Key key
          && !key.isLate()
          && fixed.containsAll(key.columns())) {
        return true;
      }
    }
    for (Index index : relation.indexes()) {
      List<String> keys = index.keys().stream().map(Index.Key::column).collect(Collectors.toList());
      if (index.enforces()
          && index.predicate() == null
          && !keys.contains(null)
          && fixed.containsAll(keys)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> fixedColumns(BoundExpression where, int source) {
    Set<String> fixed = new HashSet<>();
    collect(where, source, fixed);
    return fixed;
  }

  private static void collect(BoundExpression condition, int source, Set<String> fixed) {
    if (condition instanceof Logical logical && logical.and()) {
      logical.operands().forEach(o -> collect(o, source, fixed));
    } else if (condition instanceof Comparison comparison
        && comparison.operator() == Comparison.Operator.EQUAL) {
      fix(comparison.left(), comparison.right(), source, fixed);
      fix(comparison.right(), comparison.left(), source, fixed);
    }
  }

  private static void fix(
      BoundExpression key, BoundExpression value, int source, Set<String> fixed) {
    BoundExpression stored = key instanceof Load load ? load.column() : key;
    if (stored instanceof ColumnValue column
        && column.source() == source
        && isFixed(value, source)) {
      fixed.add(column.name());
    }
  }

  /** A value that does not change from row to row of {@code source}. */
  private static boolean isFixed(BoundExpression value, int source) {
    BoundExpression inner = value instanceof Load load ? load.column() : value;
    return inner instanceof Constant
        || inner instanceof Parameter
        || inner instanceof ColumnValue column && column.source() != source;
  }
}
