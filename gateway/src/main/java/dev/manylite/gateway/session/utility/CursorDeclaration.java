package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.portal.CursorOptions;
import dev.manylite.gateway.session.portal.CursorOptions.Scroll;
import dev.manylite.gateway.session.portal.Portal;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.pgwire.message.Format;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.DeclareCursor;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;

/** DECLARE (manual, DECLARE): a query's plan, which may have parameters, becomes a portal. */
public final class CursorDeclaration {
  private CursorDeclaration() {}

  /**
   * @param hints type OIDs of the query's parameters
   */
  public static PlannedQuery plan(Session session, DeclareCursor statement, int... hints) {
    return session.runner().plan(select(statement), hints);
  }

  /** In a function's body. */
  public static PlannedQuery plan(Session session, DeclareCursor statement, Variables variables) {
    return session.runner().planInRoutine(select(statement), variables);
  }

  private static ParsedStatement select(DeclareCursor statement) {
    return new ParsedStatement(
        new Statement.CursorSelect(statement.query(), statement.query().position()),
        // Planned otherwise than the same text elsewhere.
        statement.queryText() + " /* cursor */",
        0);
  }

  /**
   * @param parameters runtime values of the plan's parameter types
   */
  public static String run(
      Session session, DeclareCursor statement, PlannedQuery query, Object[] parameters) {
    if (!statement.hold()) {
      Blocks.require(session, "DECLARE CURSOR");
    }
    if (session.portals().find(statement.name()) != null) {
      throw new SqlFault(
          SqlState.DUPLICATE_CURSOR, "cursor \"" + statement.name() + "\" already exists");
    }
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
            session.runner().execution(query, parameters),
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
      return forwardOnly(statement.query()) ? Scroll.NO : Scroll.UNSPECIFIED;
    }
    return statement.scroll() ? Scroll.YES : Scroll.NO;
  }

  /** What no plan of PostgreSQL's can read backwards, whatever tables and indexes there are. */
  private static boolean forwardOnly(Query query) {
    if (!query.orderBy().isEmpty()) {
      return false;
    }
    Query.Body body = query.body();
    if (body instanceof Query.Select select) {
      return select.from().isEmpty() || select.distinct() || !select.groupBy().isEmpty();
    }
    if (body instanceof Query.SetOperation operation) {
      return !operation.all()
          || operation.kind() != Query.SetOperation.Kind.UNION
          || forwardOnly(operation.left())
          || forwardOnly(operation.right());
    }
    return body instanceof Query.Values values && values.rows().size() == 1;
  }
}
