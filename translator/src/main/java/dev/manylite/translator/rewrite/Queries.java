package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.type.ColumnForm;
import java.util.ArrayList;
import java.util.List;

/** Shapes of queries that several rewrites build. */
final class Queries {
  private Queries() {}

  static BoundQuery withBody(BoundQuery query, BoundQuery.Body body) {
    return new BoundQuery(
        query.with(),
        query.recursive(),
        body,
        query.columns(),
        query.orderBy(),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  static BoundQuery withOrder(BoundQuery query, List<SortKey> orderBy) {
    return new BoundQuery(
        query.with(),
        query.recursive(),
        query.body(),
        query.columns(),
        orderBy,
        query.limit(),
        query.offset(),
        query.withTies());
  }

  /** {@code SELECT columns FROM from}. */
  static BoundQuery select(List<OutputColumn> columns, BoundFrom from) {
    return select(columns, from, null);
  }

  static BoundQuery select(List<OutputColumn> columns, BoundFrom from, BoundExpression where) {
    Select body = new Select(false, List.of(), from, where, false, List.of(), null, null);
    return plain(body, columns);
  }

  /** A query of nothing but its body. */
  static BoundQuery plain(BoundQuery.Body body, List<OutputColumn> columns) {
    return new BoundQuery(List.of(), false, body, columns, List.of(), null, null, false);
  }

  /** A derived table's column. */
  static ColumnValue output(int source, OutputColumn column) {
    return new ColumnValue(
        source, column.alias(), column.expression().type(), ColumnForm.RUNTIME, true, null);
  }

  /** All columns of a derived table, under their names and aliases. */
  static List<OutputColumn> outputs(int source, List<OutputColumn> columns) {
    List<OutputColumn> result = new ArrayList<>();
    for (OutputColumn column : columns) {
      result.add(new OutputColumn(column.name(), column.alias(), output(source, column)));
    }
    return result;
  }
}
