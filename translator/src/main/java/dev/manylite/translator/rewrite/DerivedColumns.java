package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import java.util.ArrayList;
import java.util.List;

/** The columns of a query that becomes a derived table, with what else is to be computed there. */
final class DerivedColumns {
  private final int source;
  private final List<OutputColumn> columns;

  /**
   * @param source the derived table's number
   * @param columns those of the query
   */
  DerivedColumns(int source, List<OutputColumn> columns) {
    this.source = source;
    this.columns = new ArrayList<>(columns);
  }

  /** The expression as a column of the derived table; what names a column already stays. */
  BoundExpression of(BoundExpression expression) {
    if (expression instanceof OutputReference) {
      return expression;
    }
    String alias = "k" + columns.size();
    OutputColumn column = new OutputColumn(alias, alias, expression);
    columns.add(column);
    return Queries.output(source, column);
  }

  List<SortKey> keys(List<SortKey> keys) {
    List<SortKey> computed = new ArrayList<>();
    for (SortKey key : keys) {
      computed.add(new SortKey(of(key.expression()), key.descending(), key.nullsFirst()));
    }
    return computed;
  }

  /** SELECT from the derived table of this body, once all columns are there. */
  Select over(BoundQuery.Body body, List<BoundExpression> distinctOn) {
    BoundFrom derived =
        new BoundFrom.Derived(source, Queries.plain(body, List.copyOf(columns)), false);
    return new Select(false, distinctOn, derived, null, false, List.of(), null, null);
  }
}
