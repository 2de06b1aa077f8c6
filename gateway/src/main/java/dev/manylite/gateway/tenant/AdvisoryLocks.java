package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One tenant's advisory locks (manual, 13.3.5): who holds what, and who waits, in a fair queue for
 * each lock. A session may hold a lock several times and has to give it back as often. Safe for all
 * threads.
 */
public final class AdvisoryLocks {
  private static final long MOST_PARK_NANOS = 100_000_000L;

  private final Map<LockKey, Lock> locks = new LinkedHashMap<>();

  /** A session as it locks. */
  public static final class Owner {
    private final int processId;
    private volatile boolean hasTurn;
    private volatile boolean awaitsTurn;
    private Waiter waiting;

    public Owner(int processId) {
      this.processId = processId;
    }

    public int processId() {
      return processId;
    }

    /** It may write, which nobody else may. */
    public void hasTurn(boolean has) {
      hasTurn = has;
    }

    public boolean isHavingTurn() {
      return hasTurn;
    }

    public boolean isAwaitingTurn() {
      return awaitsTurn;
    }

    /** It waits until it may write. */
    public void awaitsTurn(boolean awaits) {
      awaitsTurn = awaits;
    }
  }

  /** A row of pg_locks. */
  public record Entry(LockKey key, boolean exclusive, int processId, boolean granted) {}

  /** How often somebody holds a lock in each mode. */
  private static final class Holding {
    private int exclusive;
    private int shared;

    private void add(boolean inExclusive, int count) {
      exclusive += inExclusive ? count : 0;
      shared += inExclusive ? 0 : count;
    }

    private boolean isNothing() {
      return exclusive == 0 && shared == 0;
    }
  }

  private static final class Lock {
    private final Map<Owner, Holding> holders = new LinkedHashMap<>();
    private final List<Waiter> queue = new ArrayList<>();
  }

  private static final class Waiter {
    private final Owner owner;
    private final LockKey key;
    private final boolean exclusive;
    private final Thread thread = Thread.currentThread();
    private volatile boolean granted;

    Waiter(Owner owner, LockKey key, boolean exclusive) {
      this.owner = owner;
      this.key = key;
      this.exclusive = exclusive;
    }
  }

  /** False where somebody else holds it. */
  public synchronized boolean tryAcquire(Owner owner, LockKey key, boolean exclusive) {
    Lock lock = locks.computeIfAbsent(key, k -> new Lock());
    boolean free =
        isFree(lock, owner, exclusive)
            && (lock.holders.containsKey(owner)
                || lock.queue.stream().noneMatch(w -> exclusive || w.exclusive));
    if (free) {
      hold(lock, owner, exclusive);
    }
    forgetIfUnused(key, lock);
    return free;
  }

  /**
   * Waits for it.
   *
   * @param lockTimeout zero for none
   * @param deadlockTimeout when to look whether those who wait wait for each other
   * @throws SqlFault 55P03, 40P01, what the interruption raises
   */
  public void acquire(
      Owner owner,
      LockKey key,
      boolean exclusive,
      Interruption interruption,
      Duration lockTimeout,
      Duration deadlockTimeout) {
    if (tryAcquire(owner, key, exclusive)) {
      return;
    }
    Waiter waiter = new Waiter(owner, key, exclusive);
    synchronized (this) {
      if (tryAcquire(owner, key, exclusive)) {
        return;
      }
      locks.computeIfAbsent(key, k -> new Lock()).queue.add(waiter);
      owner.waiting = waiter;
    }
    try {
      await(waiter, interruption, Tenant.nanos(lockTimeout), deadlockTimeout.toNanos());
    } catch (Throwable stopped) {
      giveUp(waiter);
      throw stopped;
    }
  }

  private void await(Waiter waiter, Interruption interruption, long timeout, long patience) {
    long start = System.nanoTime();
    while (!waiter.granted) {
      long waited = System.nanoTime() - start;
      if (waited >= timeout) {
        throw Tenant.lockTimeout();
      }
      if (waited >= patience) {
        checkDeadlock(waiter);
      }
      interruption.park(this, Math.min(timeout - waited, MOST_PARK_NANOS));
    }
  }

  private synchronized void giveUp(Waiter waiter) {
    waiter.owner.waiting = null;
    Lock lock = locks.get(waiter.key);
    if (waiter.granted) {
      // It came in the very moment of stopping.
      release(waiter.owner, waiter.key, waiter.exclusive);
    } else {
      lock.queue.remove(waiter);
      grantNext(lock);
      forgetIfUnused(waiter.key, lock);
    }
  }

  /** False if the owner does not hold it so. */
  public synchronized boolean release(Owner owner, LockKey key, boolean exclusive) {
    Lock lock = locks.get(key);
    Holding holding = lock == null ? null : lock.holders.get(owner);
    if (holding == null || (exclusive ? holding.exclusive : holding.shared) == 0) {
      return false;
    }
    holding.add(exclusive, -1);
    if (holding.isNothing()) {
      lock.holders.remove(owner);
    }
    grantNext(lock);
    forgetIfUnused(key, lock);
    return true;
  }

  private static boolean isFree(Lock lock, Owner owner, boolean exclusive) {
    return lock.holders.entrySet().stream()
        .allMatch(
            holder -> holder.getKey() == owner || !exclusive && holder.getValue().exclusive == 0);
  }

  private static void hold(Lock lock, Owner owner, boolean exclusive) {
    lock.holders.computeIfAbsent(owner, o -> new Holding()).add(exclusive, 1);
  }

  /** Nobody overtakes one whom he would keep waiting. */
  private static void grantNext(Lock lock) {
    List<Waiter> passed = new ArrayList<>();
    for (Waiter waiter : List.copyOf(lock.queue)) {
      boolean overtakes = passed.stream().anyMatch(w -> w.exclusive || waiter.exclusive);
      if (!overtakes && isFree(lock, waiter.owner, waiter.exclusive)) {
        grant(lock, waiter);
      } else {
        passed.add(waiter);
      }
    }
  }

  private static void grant(Lock lock, Waiter waiter) {
    lock.queue.remove(waiter);
    hold(lock, waiter.owner, waiter.exclusive);
    waiter.owner.waiting = null;
    waiter.granted = true;
    LockSupport.unpark(waiter.thread);
  }

  private void forgetIfUnused(LockKey key, Lock lock) {
    if (lock.holders.isEmpty() && lock.queue.isEmpty()) {
      locks.remove(key);
    }
  }

  /** Where only the queue's order is in the way, the waiter may overtake: PostgreSQL does so. */
  private synchronized void checkDeadlock(Waiter waiter) {
    if (waiter.granted) {
      return;
    }
    Lock lock = locks.get(waiter.key);
    if (isFree(lock, waiter.owner, waiter.exclusive)) {
      grant(lock, waiter);
      return;
    }
    Map<Owner, Owner> cameFrom = new HashMap<>();
    if (reaches(waiter.owner, waiter.owner, cameFrom)) {
      throw new DeadlockReport(waiter.owner).fault(cameFrom);
    }
  }

  /** Whether somebody that {@code from} waits for waits for {@code target}. */
  private boolean reaches(Owner from, Owner target, Map<Owner, Owner> cameFrom) {
    for (Owner blocker : blockers(from)) {
      if (blocker == target) {
        cameFrom.put(target, from);
        return true;
      }
      if (cameFrom.putIfAbsent(blocker, from) == null && reaches(blocker, target, cameFrom)) {
        return true;
      }
    }
    return false;
  }

  private List<Owner> blockers(Owner owner) {
    List<Owner> blockers = new ArrayList<>();
    Waiter waiter = owner.waiting;
    if (waiter != null) {
      locks
          .get(waiter.key)
          .holders
          .forEach(
              (holder, holding) -> {
                if (holder != owner && (waiter.exclusive || holding.exclusive > 0)) {
                  blockers.add(holder);
                }
              });
    }
    if (owner.awaitsTurn) {
      for (Lock lock : locks.values()) {
        lock.queue.stream().map(w -> w.owner).filter(o -> o.hasTurn).forEach(blockers::add);
      }
    }
    return blockers;
  }

  /** What a deadlock's victim is told. */
  private static final class DeadlockReport {
    private final Owner victim;

    DeadlockReport(Owner victim) {
      this.victim = victim;
    }

    SqlFault fault(Map<Owner, Owner> cameFrom) {
      List<String> lines = new ArrayList<>();
      Owner blocked = cameFrom.get(victim);
      Owner blocker = victim;
      while (blocked != null && lines.size() <= cameFrom.size()) {
        lines.add(0, line(blocked, blocker));
        blocker = blocked;
        blocked = blocked == victim ? null : cameFrom.get(blocked);
      }
      return new SqlFault(SqlState.DEADLOCK_DETECTED, "deadlock detected")
          .withDetail(String.join("\n", lines))
          .withHint("See server log for query details.");
    }

    private static String line(Owner blocked, Owner blocker) {
      Waiter waiter = blocked.waiting;
      String wanted =
          waiter == null
              ? "the right to write"
              : (waiter.exclusive ? "ExclusiveLock" : "ShareLock") + " on " + waiter.key;
      return "Process "
          + blocked.processId
          + " waits for "
          + wanted
          + "; blocked by process "
          + blocker.processId
          + ".";
    }
  }

  /** The processes that hold what the owner waits for. */
  public synchronized List<Integer> blockingProcesses(Owner owner) {
    return blockers(owner).stream().map(Owner::processId).toList();
  }

  /** All that are held and waited for, in the order in which they were first asked for. */
  public synchronized List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    locks.forEach(
        (key, lock) -> {
          lock.holders.forEach(
              (owner, holding) -> {
                if (holding.shared > 0) {
                  entries.add(new Entry(key, false, owner.processId, true));
                }
                if (holding.exclusive > 0) {
                  entries.add(new Entry(key, true, owner.processId, true));
                }
              });
          lock.queue.forEach(
              waiter ->
                  entries.add(new Entry(key, waiter.exclusive, waiter.owner.processId, false)));
        });
    return entries;
  }
}
