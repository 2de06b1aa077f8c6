package dev.manylite.gateway.session.portal;

import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import java.util.List;

/** The empty statement. */
public enum EmptyExecution implements Execution {
  INSTANCE;

  /** Answered by EmptyQueryResponse. */
  public static final Progress DONE = Progress.done("");

  @Override
  public List<ResultColumn> columns() {
    return List.of();
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    return DONE;
  }
}
