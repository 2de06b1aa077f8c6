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
    if (session.routines().running()) {
      throw new SqlFault(
          SqlState.ACTIVE_SQL_TRANSACTION, command + " cannot be executed from a function");
    }
    if (!isTransaction(session)) {
      throw new SqlFault(
          SqlState.ACTIVE_SQL_TRANSACTION, command + " cannot run inside a transaction block");
    }
  }

  /**
   * DECLARE CURSOR, LOCK TABLE: what is over at once without one. Several statements in one string
   * are a block in this sense, and so is a function.
   *
   * @throws SqlFault 25P01
   */
  public static void require(Session session, String command) {
    if (isTransaction(session)) {
      throw outside(command);
    }
  }

  /** SET LOCAL, SET CONSTRAINTS: what does nothing without one. */
  static void expect(Session session, String command) {
    if (isTransaction(session)) {
      session.notices().warning(outside(command), "");
    }
  }

  private static SqlFault outside(String command) {
    return new SqlFault(
        SqlState.NO_ACTIVE_SQL_TRANSACTION, command + " can only be used in transaction blocks");
  }

  /** Whether the statement that the client sent is a transaction of its own. */
  private static boolean isTransaction(Session session) {
    return session.transaction().phase() == Phase.IMPLICIT
        && session.alone()
        && !session.routines().running();
  }
}
