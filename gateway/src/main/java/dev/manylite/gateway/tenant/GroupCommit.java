package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.ConstraintFailure;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Transaction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Autocommitted writes of one tenant. One of the waiting threads leads: it takes the writer's turn,
 * carries out all that wait by then, each in a savepoint, commits once and wakes them. What is
 * alone is committed alone, without a savepoint.
 */
final class GroupCommit {
  /** Bounds how long the first of a group waits for its last. */
  private static final int MOST_MEMBERS = 64;

  private static final String SAVEPOINT = "manylite group";
  private static final long MOST_PARK_NANOS = 1_000_000_000L;
  private static final Interruption UNINTERRUPTED = new Interruption();

  private final Tenant tenant;
  private final Deque<GroupMember<?>> waiting = new ArrayDeque<>();
  private boolean led;

  GroupCommit(Tenant tenant) {
    this.tenant = tenant;
  }

  <T> T run(Autocommit<T> work) {
    GroupMember<T> member = new GroupMember<>(work);
    synchronized (waiting) {
      waiting.add(member);
      if (!led) {
        led = true;
        member.lead();
      }
    }
    await(member);
    if (!member.isDone()) {
      lead(member);
    }
    return member.result();
  }

  /** Until the member is done or has to lead. */
  private void await(GroupMember<?> member) {
    long limit = Tenant.nanos(member.work().lockTimeout());
    long start = System.nanoTime();
    while (!member.isDone() && !member.leads()) {
      if (member.isTaken()) {
        // The leader's steps see this member's interruption; here is nothing to stop any more.
        LockSupport.parkNanos(this, MOST_PARK_NANOS);
        continue;
      }
      try {
        long left = limit - (System.nanoTime() - start);
        if (left <= 0) {
          throw Tenant.lockTimeout();
        }
        member.work().interruption().park(this, Math.min(left, MOST_PARK_NANOS));
      } catch (RuntimeException stopped) {
        if (leave(member)) {
          throw stopped;
        }
      }
    }
  }

  /** Takes a member out of the queue; false if it is being carried out already. */
  private boolean leave(GroupMember<?> member) {
    synchronized (waiting) {
      if (!waiting.remove(member)) {
        return false;
      }
      if (member.leads()) {
        passOn();
      }
      return true;
    }
  }

  /** Makes the first in the queue the leader. */
  private void passOn() {
    synchronized (waiting) {
      GroupMember<?> next = waiting.peek();
      if (next == null) {
        led = false;
      } else {
        next.lead();
      }
    }
  }

  private void lead(GroupMember<?> leader) {
    Autocommit<?> work = leader.work();
    WriterLease lease;
    try {
      lease = tenant.write(work.context(), work.interruption(), work.lockTimeout());
    } catch (Throwable stopped) {
      leave(leader);
      throw stopped;
    }
    List<GroupMember<?>> group = new ArrayList<>();
    try (lease) {
      carryOut(lease.handle(), group);
    } catch (Throwable failed) {
      group.forEach(m -> m.fail(failed));
    } finally {
      passOn();
    }
  }

  /** Takes the next member, unless the group is full or nobody waits; until then it may leave. */
  private boolean takeNext(List<GroupMember<?>> group) {
    synchronized (waiting) {
      if (group.size() >= MOST_MEMBERS
          || waiting.isEmpty()
          || !group.isEmpty() && !alike(group.get(0), waiting.peek())) {
        return false;
      }
      GroupMember<?> member = waiting.poll();
      member.take();
      group.add(member);
      return true;
    }
  }

  /** Nobody's commit is to be slower or less sure than it was asked to be. */
  private static boolean alike(GroupMember<?> one, GroupMember<?> other) {
    return one.work().synchronous() == other.work().synchronous();
  }

  private boolean isAnyWaiting() {
    synchronized (waiting) {
      return !waiting.isEmpty();
    }
  }

  private void carryOut(SqliteHandle handle, List<GroupMember<?>> group) {
    takeNext(group);
    List<GroupMember<?>> again = isAnyWaiting() ? together(handle, group) : group;
    again.forEach(member -> alone(handle, member));
  }

  private <T> void alone(SqliteHandle handle, GroupMember<T> member) {
    Transaction transaction = handle.transaction();
    Autocommit<T> work = member.work();
    try {
      handle.synchronous(work.synchronous());
      handle.attach(work.context(), work.interruption());
      transaction.beginImmediate();
      T result = work.run(handle);
      tenant.committing(transaction);
      transaction.commit();
      member.finish(result);
    } catch (Throwable failed) {
      transaction.rollback();
      member.fail(failed);
    }
  }

  /**
   * One transaction for all, those that come while it lasts too.
   *
   * @param group the first of them; the others are added
   * @return members that are undone through another's fault and have to be carried out once more
   */
  private List<GroupMember<?>> together(SqliteHandle handle, List<GroupMember<?>> group) {
    Transaction transaction = handle.transaction();
    handle.synchronous(group.get(0).work().synchronous());
    handle.attach(null, UNINTERRUPTED);
    transaction.beginImmediate();
    List<GroupMember<?>> done = new ArrayList<>();
    do {
      GroupMember<?> member = group.get(group.size() - 1);
      if (attempt(handle, member)) {
        done.add(member);
      } else if (!transaction.isOpen()) {
        return done;
      }
    } while (takeNext(group));
    handle.attach(null, UNINTERRUPTED);
    try {
      tenant.committing(transaction);
      transaction.commit();
    } catch (ConstraintFailure deferred) {
      // A deferred foreign key: whose it is shows when each commits alone.
      transaction.rollback();
      return done;
    } catch (RuntimeException failed) {
      transaction.rollback();
      done.forEach(member -> member.fail(failed));
      return List.of();
    }
    done.forEach(GroupMember::commit);
    return List.of();
  }

  /** Carries out one member in a savepoint; false if it failed and is undone. */
  private static <T> boolean attempt(SqliteHandle handle, GroupMember<T> member) {
    Transaction transaction = handle.transaction();
    Autocommit<T> work = member.work();
    handle.attach(work.context(), work.interruption());
    transaction.savepoint(SAVEPOINT);
    try {
      member.keep(work.run(handle));
      transaction.release(SAVEPOINT);
      return true;
    } catch (Throwable failed) {
      handle.closeCursors();
      if (transaction.isOpen()) {
        transaction.rollbackTo(SAVEPOINT);
        transaction.release(SAVEPOINT);
      }
      member.fail(failed);
      return false;
    }
  }
}
