package dev.manylite.gateway.tenant;

import dev.manylite.translator.fault.SqlFault;
import java.util.function.Consumer;

/**
 * A session's hold on its tenant: as long as it lasts the database can't be dropped or renamed. Got
 * from {@link Tenants#lease}; the session closes it at its end, after its handles' leases.
 */
public final class TenantLease implements AutoCloseable {
  private final Tenants tenants;
  private final OpenTenant open;
  private final Consumer<SqlFault> terminate;
  private boolean closed;

  TenantLease(Tenants tenants, OpenTenant open, Consumer<SqlFault> terminate) {
    this.tenants = tenants;
    this.open = open;
    this.terminate = terminate;
  }

  public Tenant tenant() {
    return open.tenant();
  }

  /** Tells the session to end, with a fatal error. */
  void terminate(SqlFault reason) {
    terminate.accept(reason);
  }

  /** Idempotent; any thread. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    tenants.giveBack(open, this);
  }
}
