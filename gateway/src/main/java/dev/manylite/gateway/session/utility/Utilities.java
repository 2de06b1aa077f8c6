package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.admin.DatabaseCommands;
import dev.manylite.gateway.admin.MaintenanceCommands;
import dev.manylite.gateway.admin.ReindexCommand;
import dev.manylite.gateway.admin.RoleCommands;
import dev.manylite.gateway.copy.CopyCommand;
import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.explain.ExplainCommand;
import dev.manylite.gateway.session.notification.NotificationCommands;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.routine.CallExecution;
import dev.manylite.gateway.session.routine.RoutineCommands;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.parse.tree.Execute;
import dev.manylite.translator.parse.tree.Explain;
import dev.manylite.translator.parse.tree.FetchCursor;
import dev.manylite.translator.parse.tree.ShowSetting;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.UtilityStatement;
import java.util.List;

/** All utility statements. */
public final class Utilities {
  private static final UtilityTable TABLE = new UtilityTable();

  static {
    TransactionCommands.addTo(TABLE);
    SettingCommands.addTo(TABLE);
    CursorCommands.addTo(TABLE);
    PreparedCommands.addTo(TABLE);
    SessionCommands.addTo(TABLE);
    RoutineCommands.addTo(TABLE);
    NotificationCommands.addTo(TABLE);
    ExplainCommand.addTo(TABLE);
    MaintenanceCommands.addTo(TABLE);
    ReindexCommand.addTo(TABLE);
    DatabaseCommands.addTo(TABLE);
    RoleCommands.addTo(TABLE);
    CopyCommand.addTo(TABLE);
  }

  private Utilities() {}

  /**
   * @throws SqlFault 0A000 where nobody carries it out
   */
  public static Execution execution(Session session, UtilityStatement statement) {
    Execution execution = TABLE.execution(session, statement);
    if (execution == null) {
      throw SqlFault.unsupported(CommandNames.of(statement));
    }
    return execution;
  }

  /**
   * The result's columns, for Describe of a statement.
   *
   * @param types type OIDs of its parameters
   */
  public static List<ResultColumn> columns(Session session, Statement statement, int[] types) {
    if (statement instanceof Call call) {
      return new CallExecution(session, call, types, new Object[0]).columns();
    }
    boolean rows =
        statement instanceof ShowSetting
            || statement instanceof FetchCursor
            || statement instanceof Execute
            || statement instanceof Explain;
    if (!rows) {
      return List.of();
    }
    try (Execution execution = execution(session, (UtilityStatement) statement)) {
      return execution.columns();
    }
  }
}
