package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.Phase;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Which statements need a transaction block around them, and which must not have one. */
public final class Blocks {
  private Blocks() {}

  /**
   * CREATE DATABASE, VACUUM …: what can't be rolled back. They also must be alone in their string.
   *
   * @throws SqlFault 25001
   */
  public static void forbid(Session session, String command) {
    if (session.transaction().phase() != Phase.IMPLICIT || !session.alone()) {
      throw new SqlFault(
          SqlState.ACTIVE_SQL_TRANSACTION, command + " cannot run inside a transaction block");
    }
  }

  /**
   * DECLARE CURSOR, LOCK TABLE: what is over at once without one. Several statements in one string
   * are a block in this sense.
   *
   * @throws SqlFault 25P01
   */
  public static void require(Session session, String command) {
    if (session.alone()) {
      session.transaction().requireBlock(command);
    }
  }
}
