package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.CommandExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.transaction.Handles.Lease;
import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.parse.tree.Do;
import dev.manylite.translator.schema.Routine;
import java.util.Set;
import java.util.function.Consumer;

/** CALL and DO. */
public final class RoutineCommands {
  private static final Set<String> OTHER_LANGUAGES =
      Set.of("plperl", "plperlu", "plpython3u", "plpythonu", "pltcl", "pltclu");

  private RoutineCommands() {}

  public static void addTo(UtilityTable table) {
    table.add(
        Do.class,
        (session, statement) -> new CommandExecution(() -> anonymousBlock(session, statement)));
    table.add(Call.class, RoutineCommands::call);
  }

  private static Execution call(Session session, Call statement) {
    return new CallExecution(session, statement, new int[0], new Object[0]);
  }

  private static String anonymousBlock(Session session, Do statement) {
    String language = statement.language() == null ? Routine.PLPGSQL : statement.language();
    if (!language.equals(Routine.PLPGSQL)) {
      if (OTHER_LANGUAGES.contains(language)) {
        throw SqlFault.unsupported("LANGUAGE " + language);
      }
      throw language.equals(Routine.SQL) || language.equals("c") || language.equals("internal")
          ? new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "language \"" + language + "\" does not support inline code execution")
          : new SqlFault(SqlState.UNDEFINED_OBJECT, "language \"" + language + "\" does not exist");
    }
    onHandle(session, "DO", handle -> session.routines().anonymous(handle, statement));
    return "DO";
  }

  /** On a handle that may write, unless the transaction may not. */
  static void onHandle(Session session, String command, Consumer<SqliteHandle> work) {
    if (!session.transaction().modes().readOnly()) {
      SqliteHandle handle = session.transaction().handleForWriting(command);
      see(session, handle);
      work.accept(handle);
      return;
    }
    try (Lease lease = session.transaction().leaseForReading()) {
      see(session, lease.handle());
      work.accept(lease.handle());
    }
  }

  private static void see(Session session, SqliteHandle handle) {
    session.functions().under(session.planner().throughPath(session.database().schema(handle)));
  }
}
