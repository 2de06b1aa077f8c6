package dev.manylite.gateway.session.routine;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.plpgsql.PlStatement;

/** Statements that are neither blocks nor loops: who carries each out. */
final class PlCommands {
  private final PlExecution execution;

  PlCommands(PlExecution execution) {
    this.execution = execution;
  }

  void run(PlStatement statement) {
    if (statement instanceof PlStatement.Sql sql) {
      new PlStatements(execution).sql(sql);
    } else if (statement instanceof PlStatement.Perform perform) {
      new PlStatements(execution).perform(perform);
    } else if (statement instanceof PlStatement.Execute execute) {
      new PlDynamic(execution).execute(execute);
    } else if (statement instanceof PlStatement.Raise raise) {
      new PlRaising(execution).raise(raise);
    } else if (statement instanceof PlStatement.Assert assertion) {
      new PlRaising(execution).check(assertion);
    } else if (statement instanceof PlStatement.ReturnNext next) {
      new PlReturning(execution).next(next);
    } else if (statement instanceof PlStatement.ReturnQuery query) {
      new PlReturning(execution).query(query);
    } else if (statement instanceof PlStatement.GetDiagnostics get) {
      new PlRaising(execution).diagnostics(get);
    } else if (statement instanceof PlStatement.Call call) {
      new PlCalls(execution).call(call.statement());
    } else if (statement instanceof PlStatement.Open open) {
      new PlCursors(execution).open(open);
    } else if (statement instanceof PlStatement.Fetch fetch) {
      new PlCursors(execution).fetch(fetch);
    } else if (statement instanceof PlStatement.Close close) {
      new PlCursors(execution).close(close.cursor());
    } else if (statement instanceof PlStatement.Transaction transaction) {
      throw SqlFault.unsupported(
          (transaction.commit() ? "COMMIT" : "ROLLBACK") + " in a procedure");
    }
  }
}
