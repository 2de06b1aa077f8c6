package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.OutputColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The columns that an expression reads, in the order in which it names them. */
public final class ColumnsNamed extends StatementRewriter {
  private final List<ColumnValue> columns = new ArrayList<>();

  private ColumnsNamed() {}

  public static List<ColumnValue> of(BoundExpression expression) {
    ColumnsNamed search = new ColumnsNamed();
    search.rewrite(expression);
    return search.columns;
  }

  /** Those of the given FROM item, each once, in what RETURNING gives. */
  static Set<ColumnValue> of(List<OutputColumn> returning, BoundFrom from) {
    ColumnsNamed search = new ColumnsNamed();
    search.rewriteColumns(returning);
    Set<ColumnValue> columns = new LinkedHashSet<>(search.columns);
    columns.removeIf(column -> !SourcesRead.of(column).readsAnyOf(from));
    return columns;
  }

  @Override
  public BoundExpression visitColumnValue(ColumnValue column) {
    columns.add(column);
    return column;
  }
}
