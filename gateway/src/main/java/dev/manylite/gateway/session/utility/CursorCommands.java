package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.CursorOptions;
import dev.manylite.gateway.session.portal.CursorOptions.Scroll;
import dev.manylite.gateway.session.portal.Portal;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.pgwire.message.Format;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.CloseCursor;
import dev.manylite.translator.parse.tree.DeclareCursor;
import dev.manylite.translator.parse.tree.FetchCursor;
import dev.manylite.translator.parse.tree.Statement;

/** DECLARE, FETCH, MOVE, CLOSE. */
final class CursorCommands {
  private CursorCommands() {}

  static void addTo(UtilityTable table) {
    table.command(DeclareCursor.class, CursorCommands::declare);
    table.add(
        FetchCursor.class,
        (session, statement) -> new FetchExecution(find(session, statement.name()), statement));
    table.command(CloseCursor.class, CursorCommands::close);
  }

  private static String declare(Session session, DeclareCursor statement) {
    if (!statement.hold()) {
      Blocks.require(session, "DECLARE CURSOR");
    }
    if (session.portals().find(statement.name()) != null) {
      throw new SqlFault(
          SqlState.DUPLICATE_CURSOR, "cursor \"" + statement.name() + "\" already exists");
    }
    ParsedStatement select =
        new ParsedStatement(
            new Statement.CursorSelect(statement.query(), statement.query().position()),
            // Planned otherwise than the same text elsewhere.
            statement.queryText() + " /* cursor */",
            0);
    PlannedQuery query = session.runner().plan(select);
    if (!query.plan().before().isEmpty()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "DECLARE CURSOR must not contain data-modifying statements in WITH");
    }
    checkLocking(statement);
    Portal portal =
        new Portal(
            statement.name(),
            statement.text(),
            session.runner().execution(query),
            column -> Format.TEXT,
            new CursorOptions(
                scroll(statement),
                statement.hold(),
                statement.binary(),
                !statement.query().locking().isEmpty()),
            session.transaction().moment(),
            false);
    session.portals().add(portal);
    // What it shows is the data of now, not of the first FETCH.
    portal.open();
    return "DECLARE CURSOR";
  }

  private static void checkLocking(DeclareCursor statement) {
    if (statement.query().locking().isEmpty()) {
      return;
    }
    String clause = "FOR " + statement.query().locking().get(0).strength().name().replace('_', ' ');
    if (statement.hold()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "DECLARE CURSOR WITH HOLD ... " + clause + " is not supported")
          .withDetail("Holdable cursors must be READ ONLY.");
    }
    if (Boolean.TRUE.equals(statement.scroll())) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "DECLARE SCROLL CURSOR ... " + clause + " is not supported")
          .withDetail("Scrollable cursors must be READ ONLY.");
    }
  }

  /** Rows that are locked while they are fetched can't be fetched again. */
  private static Scroll scroll(DeclareCursor statement) {
    if (!statement.query().locking().isEmpty()) {
      return Scroll.NO;
    }
    if (statement.scroll() == null) {
      return Scroll.UNSPECIFIED;
    }
    return statement.scroll() ? Scroll.YES : Scroll.NO;
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
