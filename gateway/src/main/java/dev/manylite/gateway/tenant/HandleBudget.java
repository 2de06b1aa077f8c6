package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.time.Duration;

/** How many handles all tenants together may have open; who opens one takes a permit first. */
final class HandleBudget {
  private final TurnQueue permits;
  private final long waitNanos;
  private final Runnable reclaim;

  /**
   * @param reclaim asks tenants to close idle handles
   */
  HandleBudget(int handles, Duration wait, Runnable reclaim) {
    this.permits = new TurnQueue(handles);
    this.waitNanos = wait.toNanos();
    this.reclaim = reclaim;
  }

  void acquire(Interruption interruption) {
    if (permits.tryAcquire()) {
      return;
    }
    reclaim.run();
    permits.acquire(
        interruption,
        waitNanos,
        () ->
            new SqlFault(SqlState.TOO_MANY_CONNECTIONS, "too many database files are in use")
                .withHint("Raise the limit of open handles."));
  }

  long waitNanos() {
    return waitNanos;
  }

  void release() {
    permits.release();
  }
}
