package dev.manylite.gateway.session.portal;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.form.CursorRow;

/** What WHERE CURRENT OF asks of the session's cursors. */
public final class SessionCursors implements CursorRow.Cursors {
  private final Portals portals;

  public SessionCursors(Portals portals) {
    this.portals = portals;
  }

  @Override
  public Long currentRow(String cursor, int relationOid, String relation) {
    Portal portal = portals.find(cursor);
    if (portal == null) {
      throw new SqlFault(SqlState.INVALID_CURSOR_NAME, "cursor \"" + cursor + "\" does not exist");
    }
    return portal.currentRow(relationOid, relation);
  }
}
