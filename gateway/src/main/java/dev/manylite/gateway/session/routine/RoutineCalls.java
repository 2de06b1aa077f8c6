package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Routine;

/** Calls of the database's own functions and procedures, for one session. */
public final class RoutineCalls {
  private final Session session;

  public RoutineCalls(Session session) {
    this.session = session;
  }

  /**
   * Calls a trigger function.
   *
   * @param handle that the statement which fires the trigger runs on; its transaction is writing
   * @return the row that it returns, as runtime values of the trigger's table's columns; null to
   *     skip the row
   */
  public Object[] trigger(SqliteHandle handle, Routine function, TriggerCall call) {
    throw SqlFault.unsupported("trigger function " + function.name());
  }
}
