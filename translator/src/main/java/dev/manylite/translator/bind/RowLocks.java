package dev.manylite.translator.bind;

import java.util.Optional;

/**
 * What a statement's locking clauses say of rows that another session has locked. With one writer
 * at a time, another's right to write counts as a lock on every row: NOWAIT fails, SKIP LOCKED
 * finds nothing, and else the statement waits.
 */
final class RowLocks {
  private final boolean lockedByAnother;
  private boolean waits;
  private boolean skips;
  private String failsOn;

  /**
   * @param lockedByAnother the statement is bound for when SKIP LOCKED has every row to skip
   */
  RowLocks(boolean lockedByAnother) {
    this.lockedByAnother = lockedByAnother;
  }

  boolean lockedByAnother() {
    return lockedByAnother;
  }

  void await() {
    waits = true;
  }

  void skip() {
    skips = true;
  }

  void fail(String relation) {
    failsOn = failsOn == null ? relation : failsOn;
  }

  /** The relation that NOWAIT names first. */
  Optional<String> failsOn() {
    return Optional.ofNullable(failsOn);
  }

  /** All that is to be locked may be skipped. */
  boolean skipsOnly() {
    return skips && !waits && failsOn == null;
  }
}
