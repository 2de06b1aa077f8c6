package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bind.Binder;
import java.util.function.UnaryOperator;

/** What columns are called outside of queries: those of one row, or of a trigger's two. */
final class RowNames extends SourceNames {
  private final boolean trigger;
  private final UnaryOperator<String> columns;

  RowNames(boolean trigger, UnaryOperator<String> columns) {
    this.trigger = trigger;
    this.columns = columns;
  }

  @Override
  String item(int source) {
    return !trigger ? null : source == Binder.OLD ? "old" : "new";
  }

  @Override
  String column(int source, String inner) {
    return columns.apply(inner);
  }
}
