package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.IsolationLevel;
import dev.manylite.gateway.session.transaction.Phase;
import dev.manylite.gateway.session.transaction.TransactionBlock;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Begin;
import dev.manylite.translator.parse.tree.Commit;
import dev.manylite.translator.parse.tree.ReleaseSavepoint;
import dev.manylite.translator.parse.tree.Rollback;
import dev.manylite.translator.parse.tree.RollbackToSavepoint;
import dev.manylite.translator.parse.tree.Savepoint;
import dev.manylite.translator.parse.tree.SetTransaction;
import dev.manylite.translator.parse.tree.SetTransactionSnapshot;
import dev.manylite.translator.parse.tree.TransactionModes;
import dev.manylite.translator.parse.tree.TwoPhase;

/** BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their kin. */
final class TransactionCommands {
  private TransactionCommands() {}

  static void addTo(UtilityTable table) {
    table.command(Begin.class, TransactionCommands::begin);
    table.command(Commit.class, TransactionCommands::commit);
    table.command(Rollback.class, TransactionCommands::rollback);
    table.command(
        Savepoint.class,
        (session, statement) -> {
          session.transaction().savepoint(statement.name());
          return "SAVEPOINT";
        });
    table.command(
        ReleaseSavepoint.class,
        (session, statement) -> {
          session.transaction().release(statement.name());
          return "RELEASE";
        });
    table.command(
        RollbackToSavepoint.class,
        (session, statement) -> {
          session.transaction().rollbackTo(statement.name());
          return "ROLLBACK";
        });
    table.command(SetTransaction.class, TransactionCommands::setTransaction);
    table.command(SetTransactionSnapshot.class, TransactionCommands::importSnapshot);
    table.command(TwoPhase.class, TransactionCommands::twoPhase);
  }

  private static String begin(Session session, Begin statement) {
    if (!session.transaction().begin()) {
      session
          .notices()
          .warning(SqlState.ACTIVE_SQL_TRANSACTION, "there is already a transaction in progress");
    }
    apply(session.transaction(), statement.modes());
    return statement.start() ? "START TRANSACTION" : "BEGIN";
  }

  private static String commit(Session session, Commit statement) {
    outsideOfBlock(session, statement.chain(), "COMMIT");
    return session.transaction().commit(statement.chain()) ? "COMMIT" : "ROLLBACK";
  }

  private static String rollback(Session session, Rollback statement) {
    outsideOfBlock(session, statement.chain(), "ROLLBACK");
    session.transaction().rollback(statement.chain());
    return "ROLLBACK";
  }

  /** As with max_prepared_transactions = 0, PostgreSQL's default: there are none. */
  private static String twoPhase(Session session, TwoPhase statement) {
    if (statement.action() != TwoPhase.Action.PREPARE) {
      Blocks.forbid(session, statement.action().command());
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT,
          "prepared transaction with identifier \"" + statement.name() + "\" does not exist");
    }
    boolean open = session.transaction().phase() == Phase.BLOCK;
    outsideOfBlock(session, false, "PREPARE TRANSACTION");
    boolean temporary = session.database().hasOwn() && session.transaction().writing();
    session.transaction().rollback(false);
    if (!open) {
      return "ROLLBACK";
    }
    if (temporary) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cannot PREPARE a transaction that has operated on temporary objects");
    }
    throw new SqlFault(
            SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, "prepared transactions are disabled")
        .withHint("Set max_prepared_transactions to a nonzero value.");
  }

  private static void outsideOfBlock(Session session, boolean chain, String command) {
    if (session.transaction().inBlock()) {
      return;
    }
    if (chain) {
      throw new SqlFault(
          SqlState.NO_ACTIVE_SQL_TRANSACTION,
          command + " AND CHAIN can only be used in transaction blocks");
    }
    session
        .notices()
        .warning(SqlState.NO_ACTIVE_SQL_TRANSACTION, "there is no transaction in progress");
  }

  private static String setTransaction(Session session, SetTransaction statement) {
    TransactionModes modes = statement.modes();
    if (statement.session()) {
      if (modes.isolation() != null) {
        set(session, "default_transaction_isolation", level(modes).label());
      }
      if (modes.readOnly() != null) {
        set(session, "default_transaction_read_only", modes.readOnly() ? "on" : "off");
      }
      if (modes.deferrable() != null) {
        set(session, "default_transaction_deferrable", modes.deferrable() ? "on" : "off");
      }
      return "SET";
    }
    warnOutsideOfBlock(session);
    apply(session.transaction(), modes);
    return "SET";
  }

  private static String importSnapshot(Session session, SetTransactionSnapshot statement) {
    warnOutsideOfBlock(session);
    session.snapshots().importInto(session.transaction(), statement.id());
    return "SET";
  }

  private static void warnOutsideOfBlock(Session session) {
    if (session.transaction().phase() == Phase.IMPLICIT && session.alone()) {
      session
          .notices()
          .warning(
              SqlState.NO_ACTIVE_SQL_TRANSACTION,
              "SET TRANSACTION can only be used in transaction blocks");
    }
  }

  private static void set(Session session, String name, String value) {
    session.settings().set(name, value, false);
  }

  private static void apply(TransactionBlock transaction, TransactionModes written) {
    dev.manylite.gateway.session.transaction.TransactionModes modes = transaction.modes();
    if (written.isolation() != null) {
      modes = modes.withIsolation(level(written));
    }
    if (written.readOnly() != null) {
      modes = modes.withReadOnly(written.readOnly());
    }
    if (written.deferrable() != null) {
      modes = modes.withDeferrable(written.deferrable());
    }
    transaction.setModes(modes);
  }

  private static IsolationLevel level(TransactionModes written) {
    return IsolationLevel.valueOf(written.isolation().name());
  }
}
