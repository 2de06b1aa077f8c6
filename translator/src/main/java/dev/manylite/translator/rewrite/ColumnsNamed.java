package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import java.util.ArrayList;
import java.util.List;

/** The columns that an expression reads, in the order in which it names them. */
public final class ColumnsNamed extends StatementRewriter {
  private final List<ColumnValue> columns = new ArrayList<>();

  private ColumnsNamed() {}

  public static List<ColumnValue> of(BoundExpression expression) {
    ColumnsNamed search = new ColumnsNamed();
    search.rewrite(expression);
    return search.columns;
  }

  @Override
  public BoundExpression visitColumnValue(ColumnValue column) {
    columns.add(column);
    return column;
  }
}
