package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.Portal;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CloseCursor;
import dev.manylite.translator.parse.tree.DeclareCursor;
import dev.manylite.translator.parse.tree.FetchCursor;

/** DECLARE, FETCH, MOVE, CLOSE. */
final class CursorCommands {
  private CursorCommands() {}

  static void addTo(UtilityTable table) {
    table.command(
        DeclareCursor.class,
        (session, statement) ->
            CursorDeclaration.run(
                session, statement, CursorDeclaration.plan(session, statement), new Object[0]));
    table.add(
        FetchCursor.class,
        (session, statement) -> new FetchExecution(find(session, statement.name()), statement));
    table.command(CloseCursor.class, CursorCommands::close);
  }

  private static String close(Session session, CloseCursor statement) {
    if (statement.name() == null) {
      session.portals().closeCursors();
      return "CLOSE CURSOR ALL";
    }
    find(session, statement.name());
    session.portals().close(statement.name());
    return "CLOSE CURSOR";
  }

  private static Portal find(Session session, String name) {
    Portal portal = session.portals().find(name);
    if (portal == null) {
      throw new SqlFault(SqlState.INVALID_CURSOR_NAME, "cursor \"" + name + "\" does not exist");
    }
    return portal;
  }
}
