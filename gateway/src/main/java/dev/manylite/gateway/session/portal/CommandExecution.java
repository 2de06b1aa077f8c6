package dev.manylite.gateway.session.portal;

import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.Plan.ResultColumn;
import java.util.List;

/** A statement without rows. */
public final class CommandExecution implements Execution {
  /** Does it and returns the command tag. */
  @FunctionalInterface
  public interface Command {
    String run();
  }

  private final Command command;

  public CommandExecution(Command command) {
    this.command = command;
  }

  @Override
  public List<ResultColumn> columns() {
    return List.of();
  }

  @Override
  public Progress run(long limit, RowSink sink) {
    return Progress.done(command.run());
  }
}
