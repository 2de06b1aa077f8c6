package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Statements;
import dev.manylite.gateway.session.portal.CommandExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.gateway.session.utility.CommandNames;
import dev.manylite.gateway.session.utility.CursorDeclaration;
import dev.manylite.gateway.session.utility.UtilityParameters;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.Begin;
import dev.manylite.translator.parse.tree.Commit;
import dev.manylite.translator.parse.tree.Copy;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.DeclareCursor;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.ReleaseSavepoint;
import dev.manylite.translator.parse.tree.Rollback;
import dev.manylite.translator.parse.tree.RollbackToSavepoint;
import dev.manylite.translator.parse.tree.Savepoint;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TwoPhase;
import dev.manylite.translator.type.SqlType;
import java.util.function.Supplier;

/** Statements of a function's body that no plan carries out. */
final class BodyCommands {
  private final RoutineFrame frame;

  BodyCommands(RoutineFrame frame) {
    this.frame = frame;
  }

  String run(ParsedStatement statement) {
    return run(statement.tree(), () -> Statements.execution(frame.session, statement));
  }

  /** The same where it may name a SQL function's parameters. */
  String run(ParsedStatement statement, ParameterNames parameters, Object[] values) {
    Statement tree = statement.tree();
    if (tree instanceof DeclareCursor cursor) {
      return run(
          tree,
          () ->
              new CommandExecution(
                  () ->
                      CursorDeclaration.run(
                          frame.session,
                          cursor,
                          CursorDeclaration.plan(frame.session, cursor, parameters),
                          values)));
    }
    if (statement.parameters() > 0 && tree instanceof CreateTableAs) {
      int[] types = parameters.types().stream().mapToInt(SqlType::oid).toArray();
      return run(tree, () -> UtilityParameters.execution(frame.session, tree, types, values));
    }
    return run(statement);
  }

  private String run(Statement tree, Supplier<Execution> carriedOut) {
    if (tree instanceof DefinitionStatement) {
      frame.checkCommand(CommandNames.of(tree));
    }
    String tag;
    try (Execution execution = carriedOut.get()) {
      execution.open();
      tag = execution.run(0, RowSink.NONE).tag();
    }
    if (tree instanceof DeclareCursor cursor) {
      // The calling statement's handle is given back before the cursor ends.
      frame.session.portals().find(cursor.name()).detach();
    }
    frame.calls.schemaMayHaveChanged(frame.handle);
    return tag;
  }

  /**
   * What no function may do.
   *
   * @param transaction what is said of BEGIN and its kin
   * @param language that COPY is not for
   * @throws SqlFault 0A000
   */
  static void refuse(Statement tree, String transaction, String language) {
    boolean ends =
        tree instanceof Begin
            || tree instanceof Commit
            || tree instanceof Rollback
            || tree instanceof Savepoint
            || tree instanceof ReleaseSavepoint
            || tree instanceof RollbackToSavepoint
            || tree instanceof TwoPhase;
    if (ends) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, transaction);
    }
    if (tree instanceof Copy) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "cannot COPY to/from client in " + language);
    }
  }
}
