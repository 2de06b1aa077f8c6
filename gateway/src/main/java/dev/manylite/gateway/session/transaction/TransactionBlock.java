package dev.manylite.gateway.session.transaction;

import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Synchronous;
import dev.manylite.gateway.tenant.SharedSnapshot;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One session's transaction: its {@link Phase}, modes, savepoints and SQLite handles. READ
 * COMMITTED holds no SQLite transaction while it only reads; its first write waits for the tenant's
 * turn and begins one, in which the savepoints so far are made again. The higher levels hold a
 * snapshot from their first statement.
 */
public final class TransactionBlock {
  /** No name that a client can give. */
  private static final String SUBTRANSACTION = "";

  private final Settings settings;
  private final Supplier<Instant> statementTime;
  private final TransactionHandles handles;
  private final TransactionListener listener;
  private final Savepoints savepoints = new Savepoints();
  private Phase phase = Phase.IDLE;
  private TransactionModes modes;
  private Instant startTime;
  private boolean queried;
  private long number;
  private int moment;

  public TransactionBlock(
      Handles source,
      Settings settings,
      Supplier<Instant> statementTime,
      TransactionListener listener) {
    this.settings = settings;
    this.statementTime = statementTime;
    this.listener = listener;
    this.handles = new TransactionHandles(source, settings, savepoints);
    this.startTime = statementTime.get();
  }

  public Phase phase() {
    return phase;
  }

  public boolean inBlock() {
    return phase == Phase.BLOCK || phase == Phase.FAILED;
  }

  /** Counts transactions, so that what belongs to one can be told from what belongs to another. */
  public long number() {
    return number;
  }

  /** The same for all statements of the transaction. */
  public Instant startTime() {
    return startTime;
  }

  /** A statement begins: without a block, it is a transaction of its own. */
  public void startStatement() {
    if (phase == Phase.IDLE) {
      start(Phase.IMPLICIT, defaultModes());
    }
  }

  public void requireNotFailed() {
    if (phase == Phase.FAILED) {
      throw new SqlFault(
          SqlState.IN_FAILED_SQL_TRANSACTION,
          "current transaction is aborted, commands ignored until end of transaction block");
    }
  }

  /**
   * SAVEPOINT …: only inside BEGIN … COMMIT.
   *
   * @throws SqlFault 25P01
   */
  private void requireBlock(String command) {
    if (!inBlock()) {
      throw new SqlFault(
          SqlState.NO_ACTIVE_SQL_TRANSACTION, command + " can only be used in transaction blocks");
    }
  }

  /**
   * BEGIN.
   *
   * @return false if a block was already open, which is worth a warning
   */
  public boolean begin() {
    boolean fresh = phase != Phase.BLOCK;
    if (phase == Phase.IDLE) {
      start(Phase.BLOCK, defaultModes());
    } else if (phase == Phase.IMPLICIT) {
      phase = Phase.BLOCK;
    }
    return fresh;
  }

  /**
   * COMMIT: durable on return.
   *
   * @return false if it became a rollback because the block had failed
   * @throws RuntimeException a deferred constraint, a full disk …; all is rolled back then
   */
  public boolean commit(boolean chain) {
    if (phase == Phase.IDLE) {
      return true;
    }
    if (phase == Phase.FAILED) {
      rollback(chain);
      return false;
    }
    TransactionModes kept = modes;
    try {
      listener.beforeCommit();
      handles.commit();
    } catch (RuntimeException | Error e) {
      rollback(false);
      throw e;
    }
    listener.committed();
    settings.commit();
    end(true);
    if (chain) {
      start(Phase.BLOCK, kept);
    }
    return true;
  }

  public void rollback(boolean chain) {
    if (phase == Phase.IDLE) {
      return;
    }
    TransactionModes kept = modes;
    try {
      listener.ended(false);
      handles.rollback();
    } finally {
      settings.rollback();
      end(false);
    }
    if (chain) {
      start(Phase.BLOCK, kept);
    }
  }

  /** An error: an implicit transaction is over, a block waits for its end. */
  public void fail() {
    if (phase == Phase.IMPLICIT) {
      rollback(false);
    } else if (phase == Phase.BLOCK) {
      phase = Phase.FAILED;
      settings.fail();
      if (savepoints.isEmpty()) {
        listener.ended(false);
        handles.rollback();
      }
    }
  }

  /** The end of the string or Sync: an implicit transaction commits. */
  public void endImplicit() {
    if (phase == Phase.IMPLICIT) {
      commit(false);
    }
  }

  public void savepoint(String name) {
    requireBlock("SAVEPOINT");
    Savepoint savepoint = savepoints.push(name, ++moment, settings.depth(), modes);
    settings.begin();
    handles.savepoint(savepoint);
  }

  public void release(String name) {
    requireBlock("RELEASE SAVEPOINT");
    Savepoint savepoint = savepoints.find(name);
    settings.releaseTo(savepoint.settingsDepth());
    handles.release(savepoint);
    savepoints.dropFrom(savepoint);
    // READ ONLY ends with the subtransaction that set it.
    modes = modes.withReadOnly(savepoint.modes().readOnly());
  }

  /** Also the way out of a failed block. */
  public void rollbackTo(String name) {
    requireBlock("ROLLBACK TO SAVEPOINT");
    Savepoint savepoint = savepoints.find(name);
    listener.rolledBackTo(savepoint.moment());
    handles.rollbackTo(savepoint);
    settings.rollbackTo(savepoint.settingsDepth());
    settings.begin();
    savepoints.dropAfter(savepoint);
    modes = savepoint.modes();
    phase = Phase.BLOCK;
  }

  /**
   * Begins a subtransaction of the running statement: a block of PL/pgSQL that handles exceptions
   * (manual, 43.6.8), in a block or not.
   */
  public Savepoint beginSubtransaction() {
    Savepoint savepoint = savepoints.push(SUBTRANSACTION, ++moment, settings.depth(), modes);
    settings.begin();
    try {
      handles.savepoint(savepoint);
    } catch (RuntimeException | Error e) {
      settings.rollbackTo(savepoint.settingsDepth());
      savepoints.dropFrom(savepoint);
      throw e;
    }
    return savepoint;
  }

  public void releaseSubtransaction(Savepoint savepoint) {
    settings.releaseTo(savepoint.settingsDepth());
    handles.release(savepoint);
    savepoints.dropFrom(savepoint);
    modes = modes.withReadOnly(savepoint.modes().readOnly());
  }

  public void rollbackSubtransaction(Savepoint savepoint) {
    listener.rolledBackTo(savepoint.moment());
    handles.rollbackTo(savepoint);
    handles.release(savepoint);
    settings.rollbackTo(savepoint.settingsDepth());
    savepoints.dropFrom(savepoint);
    modes = savepoint.modes();
  }

  public boolean hasSavepoints() {
    return !savepoints.isEmpty();
  }

  /**
   * Grows with each savepoint: what is made at a later moment than a savepoint's goes when that is
   * rolled back to, whatever was released meanwhile.
   */
  public int moment() {
    return moment;
  }

  /** The {@link #moment} at which the innermost subtransaction began; 0 outside of any. */
  public int subtransactionMoment() {
    List<Savepoint> open = savepoints.open();
    return open.isEmpty() ? 0 : open.get(open.size() - 1).moment();
  }

  public TransactionModes modes() {
    return phase == Phase.IDLE ? defaultModes() : modes;
  }

  /**
   * SET TRANSACTION.
   *
   * @throws SqlFault 25001 for what can't change any more
   */
  public void setModes(TransactionModes wanted) {
    ModeRules.check(modes(), wanted, queried, !savepoints.isEmpty());
    modes = wanted;
  }

  /**
   * RESET of a mode: to what a transaction has by itself, at any time, as PostgreSQL 15 does it.
   */
  public void resetModes(UnaryOperator<TransactionModes> change) {
    modes = change.apply(modes());
  }

  /**
   * A handle for a statement that only reads; the caller closes the lease once its rows are read.
   */
  public Handles.Lease leaseForReading() {
    queried = true;
    return handles.forReading(modes.isolation().holdsSnapshot());
  }

  /** The same, at a state that others can have by {@link #sharedState}. */
  public Handles.Lease leaseForExporting() {
    queried = true;
    return handles.forExporting(modes.isolation().holdsSnapshot());
  }

  /** What the transaction, or its present statement in READ COMMITTED, shares with others. */
  public Optional<SharedSnapshot> sharedState() {
    return handles.state();
  }

  /**
   * SET TRANSACTION SNAPSHOT.
   *
   * @param state finds it, and retains it
   * @throws SqlFault 25001 if the transaction has a snapshot already, 0A000 if it would keep none
   */
  public void importState(Supplier<SharedSnapshot> state) {
    if (queried || !savepoints.isEmpty()) {
      throw new SqlFault(
          SqlState.ACTIVE_SQL_TRANSACTION,
          "SET TRANSACTION SNAPSHOT must be called before any query");
    }
    if (!modes.isolation().holdsSnapshot()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "a snapshot-importing transaction must have isolation level SERIALIZABLE or REPEATABLE"
              + " READ");
    }
    handles.beginAt(state.get());
    queried = true;
  }

  /**
   * A handle that may write; the transaction keeps it to its end.
   *
   * @param command for 25006, e.g. {@code INSERT}
   */
  public SqliteHandle handleForWriting(String command) {
    requireWritable(command);
    return handleForTemporary();
  }

  /** As the other, to write temporary tables, which READ ONLY does not forbid. */
  public SqliteHandle handleForTemporary() {
    queried = true;
    listener.beforeWrite();
    if (modes.isolation().holdsSnapshot()) {
      // Its snapshot is that of its first statement, even if that writes.
      handles.forReading(true);
    }
    return handles.forWriting();
  }

  /**
   * Whether the transaction is nothing but the statement that is about to write, so that it can be
   * carried out in one with others.
   *
   * @throws SqlFault 25006
   */
  public boolean mayShareCommit(String command) {
    if (phase != Phase.IMPLICIT
        || modes.isolation().holdsSnapshot()
        || handles.held().isPresent()) {
      return false;
    }
    requireWritable(command);
    return true;
  }

  /** Runs {@code work} on a handle whose transaction others share, and who ends it. */
  public <T> T sharing(SqliteHandle handle, Supplier<T> work) {
    SqliteHandle before = handles.share(handle);
    try {
      return work.get();
    } finally {
      handles.share(before);
    }
  }

  /** What the present synchronous_commit asks for. */
  public Synchronous synchronous() {
    return handles.wanted();
  }

  /** The handle that the transaction keeps, if it has one by now. */
  public Optional<SqliteHandle> heldHandle() {
    return handles.held();
  }

  /** Whether the transaction has begun to write. */
  public boolean writing() {
    return handles.writing();
  }

  public void close() {
    rollback(false);
  }

  private void requireWritable(String command) {
    if (modes.readOnly()) {
      throw new SqlFault(
          SqlState.READ_ONLY_SQL_TRANSACTION,
          "cannot execute " + command + " in a read-only transaction");
    }
  }

  private TransactionModes defaultModes() {
    return new TransactionModes(
        IsolationLevel.of(settings.get("default_transaction_isolation")),
        settings.isOn("default_transaction_read_only"),
        settings.isOn("default_transaction_deferrable"));
  }

  private void start(Phase first, TransactionModes initial) {
    phase = first;
    modes = initial;
    startTime = statementTime.get();
    queried = false;
    number++;
    settings.begin();
  }

  private void end(boolean committed) {
    handles.release();
    savepoints.clear();
    phase = Phase.IDLE;
    queried = false;
    if (committed) {
      listener.ended(true);
    }
  }
}
