package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundFrom.CommonTableReference;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.OutputColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A WITH query that keeps FROM items' rows, with the columns that are asked of it. */
final class Snapshot {
  private final BoundFrom from;
  private final int source;
  private final Map<BoundExpression, OutputColumn> columns = new LinkedHashMap<>();

  /**
   * @param from null for one row
   */
  Snapshot(BoundFrom from, int source) {
    this.from = from;
    this.source = source;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  boolean has(ColumnValue column) {
    return from != null && SourcesRead.of(column).readsAnyOf(from);
  }

  ColumnValue column(BoundExpression expression) {
    OutputColumn column =
        columns.computeIfAbsent(
            expression, e -> new OutputColumn("", "c" + (columns.size() + 1), e));
    return Queries.output(source, column);
  }

  CommonTableReference reference() {
    return new CommonTableReference(source, alias());
  }

  CommonTable table(BoundExpression where) {
    List<OutputColumn> kept =
        columns.isEmpty()
            ? List.of(new OutputColumn("", "c1", Nodes.integer(1)))
            : List.copyOf(columns.values());
    return new CommonTable("snapshot", alias(), false, true, Queries.select(kept, from, where));
  }

  private String alias() {
    return "snapshot_" + source;
  }
}
