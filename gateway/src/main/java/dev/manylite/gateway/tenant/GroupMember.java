package dev.manylite.gateway.tenant;

import java.util.concurrent.locks.LockSupport;

/** One statement in a {@link GroupCommit}, and the thread that waits for it. */
final class GroupMember<T> {
  private final Autocommit<T> work;
  private final Thread thread = Thread.currentThread();
  private volatile State state = State.WAITING;
  private volatile boolean leads;
  private T result;
  private Throwable failure;

  GroupMember(Autocommit<T> work) {
    this.work = work;
  }

  private enum State {
    WAITING,
    TAKEN,
    DONE
  }

  Autocommit<T> work() {
    return work;
  }

  void lead() {
    leads = true;
    LockSupport.unpark(thread);
  }

  boolean leads() {
    return leads;
  }

  void take() {
    state = State.TAKEN;
  }

  boolean isTaken() {
    return state == State.TAKEN;
  }

  boolean isDone() {
    return state == State.DONE;
  }

  /** The result, not yet committed. */
  void keep(T uncommitted) {
    result = uncommitted;
  }

  /** What was kept is committed. */
  void commit() {
    done();
  }

  void finish(T committed) {
    result = committed;
    done();
  }

  /** Later calls change nothing. */
  void fail(Throwable reason) {
    if (state != State.DONE) {
      failure = reason;
      done();
    }
  }

  T result() {
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return result;
  }

  private void done() {
    state = State.DONE;
    LockSupport.unpark(thread);
  }
}
