package dev.manylite.gateway.session.lock;

import dev.manylite.gateway.session.NoticeSender;
import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.tenant.AdvisoryLocks;
import dev.manylite.gateway.tenant.LockKey;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.system.Locks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The advisory locks of one session: those that it keeps until it gives them back, whatever becomes
 * of the transaction, and those of the transaction. Used on the session's thread.
 */
public final class SessionLocks implements Locks, TransactionListener {
  private final AdvisoryLocks locks;
  private final AdvisoryLocks.Owner owner;
  private final int database;
  private final Interruption interruption;
  private final Settings settings;
  private final IntSupplier moment;
  private final Supplier<NoticeSender> notices;
  private final List<Held> ofSession = new ArrayList<>();
  private final List<Held> ofTransaction = new ArrayList<>();

  /**
   * @param moment in the transaction, as savepoints count it
   */
  private record Held(LockKey key, boolean exclusive, int moment) {}

  /**
   * @param database OID
   */
  public SessionLocks(
      AdvisoryLocks locks,
      AdvisoryLocks.Owner owner,
      int database,
      Interruption interruption,
      Settings settings,
      IntSupplier moment,
      Supplier<NoticeSender> notices) {
    this.locks = locks;
    this.owner = owner;
    this.database = database;
    this.interruption = interruption;
    this.settings = settings;
    this.moment = moment;
    this.notices = notices;
  }

  private LockKey key(Object[] arguments) {
    long first = (Long) arguments[0];
    return arguments.length == 1
        ? LockKey.of(database, first)
        : LockKey.of(database, (int) first, ((Long) arguments[1]).intValue());
  }

  @Override
  public void lock(Object[] key, boolean exclusive, boolean inTransaction) {
    LockKey wanted = key(key);
    locks.acquire(
        owner,
        wanted,
        exclusive,
        interruption,
        Duration.ofMillis(settings.integer("lock_timeout")),
        Duration.ofMillis(settings.integer("deadlock_timeout")));
    remember(wanted, exclusive, inTransaction);
  }

  @Override
  public boolean tryLock(Object[] key, boolean exclusive, boolean inTransaction) {
    LockKey wanted = key(key);
    if (!locks.tryAcquire(owner, wanted, exclusive)) {
      return false;
    }
    remember(wanted, exclusive, inTransaction);
    return true;
  }

  private void remember(LockKey key, boolean exclusive, boolean inTransaction) {
    (inTransaction ? ofTransaction : ofSession).add(new Held(key, exclusive, moment.getAsInt()));
  }

  @Override
  public boolean unlock(Object[] key, boolean exclusive) {
    LockKey given = key(key);
    for (int i = ofSession.size() - 1; i >= 0; i--) {
      Held held = ofSession.get(i);
      if (held.key().equals(given) && held.exclusive() == exclusive) {
        ofSession.remove(i);
        return locks.release(owner, given, exclusive);
      }
    }
    notices
        .get()
        .warning(
            SqlState.WARNING,
            "you don't own a lock of type " + (exclusive ? "ExclusiveLock" : "ShareLock"));
    return false;
  }

  @Override
  public void unlockAll() {
    release(ofSession, Integer.MIN_VALUE);
  }

  /** The session is over. */
  public void close() {
    release(ofSession, Integer.MIN_VALUE);
    release(ofTransaction, Integer.MIN_VALUE);
  }

  private void release(List<Held> held, int since) {
    held.removeIf(
        lock -> lock.moment() >= since && locks.release(owner, lock.key(), lock.exclusive()));
  }

  @Override
  public void ended(boolean committed) {
    release(ofTransaction, Integer.MIN_VALUE);
  }

  @Override
  public void rolledBackTo(int savepoint) {
    release(ofTransaction, savepoint);
  }
}
