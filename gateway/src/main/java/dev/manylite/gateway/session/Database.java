package dev.manylite.gateway.session;

import dev.manylite.gateway.session.context.SessionFunctions;
import dev.manylite.gateway.session.query.ForeignKeyViolations;
import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.session.transaction.Handles;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.tenant.AdvisoryLocks;
import dev.manylite.gateway.tenant.Autocommit;
import dev.manylite.gateway.tenant.HandleLease;
import dev.manylite.gateway.tenant.SharedSnapshot;
import dev.manylite.gateway.tenant.Tenant;
import dev.manylite.gateway.tenant.WriterLease;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Schema;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The database that a session is connected to: its tenant's handles, attached to this session. A
 * session with temporary tables keeps the handle that has them for itself.
 */
public final class Database implements Handles {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private final Tenant tenant;
  private final SessionFunctions functions;
  private final Interruption interruption;
  private final Settings settings;
  private final AdvisoryLocks.Owner owner;
  private boolean noWait;
  private HandleLease own;
  private Schema latest;

  /**
   * @param owner the session, as one who takes advisory locks
   */
  public Database(
      Tenant tenant,
      SessionFunctions functions,
      Interruption interruption,
      Settings settings,
      AdvisoryLocks.Owner owner) {
    this.tenant = tenant;
    this.owner = owner;
    this.functions = functions;
    this.interruption = interruption;
    this.settings = settings;
  }

  /** The session, as one who locks. */
  public AdvisoryLocks.Owner owner() {
    return owner;
  }

  public Tenant tenant() {
    return tenant;
  }

  public String name() {
    return tenant.id().name();
  }

  @Override
  public Lease lease() {
    if (own != null) {
      return new Kept(own.handle());
    }
    return new Reading(tenant.lease(functions, interruption));
  }

  @Override
  public Lease write() {
    return writing(
        () ->
            own == null
                ? tenant.write(functions, interruption, lockTimeout())
                : tenant.writeOn(own, interruption, lockTimeout()));
  }

  @Override
  public Lease write(Lease held) {
    HandleLease lease = held instanceof Reading reading ? reading.lease() : own;
    return writing(() -> tenant.writeOn(lease, interruption, lockTimeout()));
  }

  private Lease writing(Supplier<WriterLease> lease) {
    Writing writing = new Writing(awaitingTurn(lease), owner);
    owner.hasTurn(true);
    return writing;
  }

  /** Waits for the right to write; who waits for an advisory lock meanwhile has to know. */
  private <T> T awaitingTurn(Supplier<T> work) {
    owner.awaitsTurn(true);
    try {
      return work.get();
    } finally {
      owner.awaitsTurn(false);
    }
  }

  /** As {@link Tenant#autocommit}. */
  public <T> T autocommit(Autocommit<T> work) {
    return awaitingTurn(() -> tenant.autocommit(work));
  }

  @Override
  public Lease lease(SharedSnapshot state) {
    if (own != null) {
      throw SqlFault.unsupported("SET TRANSACTION SNAPSHOT in a session with temporary objects");
    }
    return new Reading(state.lease(functions, interruption));
  }

  @Override
  public SharedSnapshot share(SqliteHandle handle) {
    return tenant.share(handle, interruption);
  }

  @Override
  public void beforeCommit(SqliteHandle handle) {
    tenant.committing(handle.transaction());
  }

  @Override
  public RuntimeException violated(SqliteHandle handle) {
    return new ForeignKeyViolations(schema(handle), functions.types()).fault(handle);
  }

  /** From now on all statements run on one handle, until {@link #releaseOwn}. */
  public void keepOwn() {
    if (own == null) {
      own = tenant.lease(functions, interruption);
      own.handle().keepTemporaryObjects();
    }
  }

  public boolean hasOwn() {
    return own != null;
  }

  /** Temporary tables are gone with this. */
  public void releaseOwn() {
    if (own != null) {
      HandleLease given = own;
      own = null;
      latest = null;
      given.close();
    }
  }

  /** The schema as it was when this session last looked; cheap. */
  public Schema latestSchema() {
    if (latest == null) {
      try (Lease lease = lease()) {
        schema(lease.handle());
      }
    }
    return latest;
  }

  /** The schema that statements on this handle see now, uncommitted changes included. */
  public Schema schema(SqliteHandle handle) {
    latest = tenant.schema(handle);
    return latest;
  }

  /**
   * For NOWAIT and SKIP LOCKED: 55P03 where another writes. A turn that is over in a moment, as
   * those of autocommitted statements are, is no reason yet; PostgreSQL's row locks would seldom
   * meet them.
   */
  public <T> T withoutWaiting(Supplier<T> work) {
    noWait = true;
    try {
      return work.get();
    } finally {
      noWait = false;
    }
  }

  /** lock_timeout; zero for none. */
  public Duration lockTimeout() {
    Duration timeout = Duration.ofMillis(settings.integer("lock_timeout"));
    return noWait && (timeout.isZero() || timeout.compareTo(PATIENCE) > 0) ? PATIENCE : timeout;
  }

  private record Reading(HandleLease lease) implements Lease {
    @Override
    public SqliteHandle handle() {
      return lease.handle();
    }

    @Override
    public boolean isShared() {
      return lease.isShared();
    }

    @Override
    public void close() {
      lease.close();
    }
  }

  private record Writing(WriterLease lease, AdvisoryLocks.Owner owner) implements Lease {
    @Override
    public SqliteHandle handle() {
      return lease.handle();
    }

    @Override
    public void close() {
      owner.hasTurn(false);
      lease.close();
    }
  }

  private record Kept(SqliteHandle handle) implements Lease {
    @Override
    public void close() {
      // The session keeps it.
    }
  }
}
