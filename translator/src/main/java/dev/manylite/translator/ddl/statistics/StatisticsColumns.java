package dev.manylite.translator.ddl.statistics;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.ExpressionCompiler;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Storage;
import java.util.List;
import java.util.function.UnaryOperator;

/** What becomes of a table's statistics objects as its columns change. */
public final class StatisticsColumns {
  private final Relation table;
  private final ExpressionCompiler expressions;
  private final Catalog catalog;

  /**
   * @param table as it was before
   */
  public StatisticsColumns(Relation table, ExpressionCompiler expressions, Catalog catalog) {
    this.table = table;
    this.expressions = expressions;
    this.catalog = catalog;
  }

  /** With columns that get other names. */
  public Storage renamed(UnaryOperator<String> names) {
    return with(
        table.storage().statistics().stream()
            .map(
                s ->
                    s.withExpressions(
                        s.expressions().stream()
                            .map(
                                text ->
                                    expressions.renamed(
                                        text, ExpressionUse.STATISTICS, table, catalog, names))
                            .toList()))
            .toList());
  }

  /** Without those that a column that goes is in. */
  public Storage without(Column column) {
    return with(table.storage().statistics().stream().filter(s -> !concern(s, column)).toList());
  }

  private Storage with(List<ExtendedStatistics> changed) {
    return table.storage().withStatistics(changed);
  }

  private boolean concern(ExtendedStatistics statistics, Column column) {
    return statistics.columns().contains(column.number())
        || statistics.expressions().stream()
            .anyMatch(
                text ->
                    expressions
                        .compile(text, ExpressionUse.STATISTICS, table, catalog)
                        .columns()
                        .contains(column.name()));
  }
}
