package dev.manylite.gateway.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All tenants: leases them to sessions, creates, drops and renames them. A tenant is in memory
 * once, however many ask at the same time, and at most a while longer than somebody leases it.
 * Whatever changes a tenant's file happens inside its cache entry's computation, so nobody can
 * lease it meanwhile.
 */
public final class Tenants implements AutoCloseable {
  /** PostgreSQL's CountOtherDBBackends waits as long for sessions that are about to end. */
  private static final Duration TERMINATION = Duration.ofSeconds(5);

  private static final int POLL_MILLIS = 10;

  /** One of so many handles is closed where there are too many. */
  private static final int RECLAIMED_PART = 16;

  private final TenantDirectory directory;
  private final TenantOptions options;
  private final SchemaLoading loading;
  private final HandleBudget budget;
  private final SharedRows rows = new SharedRows();
  private final Cache<TenantId, OpenTenant> open;
  private final Set<TenantId> inTheMaking = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService sweeper;
  private final TenantFiles files;

  /** Opens the data folder and makes the three databases that are always there. */
  public Tenants(TenantDirectory directory, TenantOptions options, SchemaLoading loading) {
    this.directory = directory;
    this.options = options;
    this.loading = loading;
    this.budget =
        new HandleBudget(options.handles(), options.budgetWait(), this::closeColdestHandles);
    this.files = new TenantFiles(directory, options.handle());
    this.open =
        Caffeine.newBuilder()
            .expireAfter(new UnusedOnly(options.idleTenant().toNanos()))
            .scheduler(Scheduler.systemScheduler())
            .evictionListener(
                (TenantId id, OpenTenant evicted, RemovalCause cause) -> evicted.tenant().close())
            .build();
    this.sweeper =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "idle-handles");
              thread.setDaemon(true);
              return thread;
            });
    long idle = options.idleHandle().toNanos();
    sweeper.scheduleWithFixedDelay(
        () -> closeIdleHandles(idle), idle, Math.max(1, idle / 2), TimeUnit.NANOSECONDS);
    for (TenantId always : List.of(TenantId.TEMPLATE0, TenantId.TEMPLATE1, TenantId.POSTGRES)) {
      if (directory.find(always).isEmpty()) {
        files.createEmpty(always);
      }
    }
  }

  public TenantDirectory directory() {
    return directory;
  }

  public boolean exists(TenantId id) {
    return directory.find(id).isPresent();
  }

  /**
   * A tenant for one session, which closes the lease at its end.
   *
   * @param terminate called from another thread when the session must end (DROP DATABASE … FORCE,
   *     shutdown), with the fatal error to send; must not block
   * @throws SqlFault 3D000 for an unknown database, 55000 for template0
   */
  public TenantLease lease(TenantId id, Consumer<SqlFault> terminate) {
    if (id.equals(TenantId.TEMPLATE0)) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "database \"template0\" is not currently accepting connections");
    }
    return leaseAny(id, terminate);
  }

  private TenantLease leaseAny(TenantId id, Consumer<SqlFault> terminate) {
    TenantLease[] leased = new TenantLease[1];
    open.asMap()
        .compute(
            id,
            (key, present) -> {
              OpenTenant entry = present != null ? present : open(key);
              leased[0] = new TenantLease(this, entry, terminate);
              entry.leases().add(leased[0]);
              return entry;
            });
    return leased[0];
  }

  private OpenTenant open(TenantId id) {
    TenantFile file = directory.find(id).orElseThrow(id::unknown);
    return new OpenTenant(new Tenant(file, options, budget, loading, rows));
  }

  void giveBack(OpenTenant entry, TenantLease lease) {
    open.asMap()
        .computeIfPresent(
            entry.tenant().id(),
            (key, present) -> {
              present.leases().remove(lease);
              return present;
            });
  }

  /** How many sessions a tenant has now. */
  public int sessions(TenantId id) {
    OpenTenant entry = open.getIfPresent(id);
    return entry == null ? 0 : entry.leases().size();
  }

  /**
   * CREATE DATABASE. The template is copied as it is committed, whether or not somebody uses it.
   *
   * @param template null for template1
   * @param interruption stops the wait for the template's writer
   * @throws SqlFault 42P04 if it exists, 3D000 for an unknown template
   */
  public void create(TenantId id, TenantId template, Interruption interruption) {
    if (!inTheMaking.add(id)) {
      throw duplicate(id);
    }
    try {
      requireNew(id);
      TenantId source = template == null ? TenantId.TEMPLATE1 : template;
      if (directory.find(source).isEmpty()) {
        throw new SqlFault(
            SqlState.INVALID_CATALOG_NAME, "template database \"" + source + "\" does not exist");
      }
      try (TenantLease lease = leaseAny(source, ignored -> {})) {
        files.copy(lease.tenant(), id, interruption);
      }
    } finally {
      inTheMaking.remove(id);
    }
  }

  private void requireNew(TenantId id) {
    if (directory.find(id).isPresent()) {
      throw duplicate(id);
    }
  }

  private static SqlFault duplicate(TenantId id) {
    return new SqlFault(SqlState.DUPLICATE_DATABASE, "database \"" + id + "\" already exists");
  }

  /**
   * DROP DATABASE.
   *
   * @param force ends the sessions that use it, instead of failing
   * @throws SqlFault 3D000 if there is none, 42809 for a template, 55006 while others use it
   */
  public void drop(TenantId id, boolean force) {
    requirePresent(id);
    if (id.isTemplate() || id.equals(TenantId.POSTGRES)) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          id.isTemplate()
              ? "cannot drop a template database"
              : "cannot drop database \"postgres\"");
    }
    if (force) {
      terminate(
          id,
          new SqlFault(
              SqlState.ADMIN_SHUTDOWN, "terminating connection due to administrator command"));
    }
    changeUnused(id, directory::drop);
  }

  /**
   * ALTER DATABASE … RENAME TO.
   *
   * @throws SqlFault 3D000, 42P04, 55006 as PostgreSQL
   */
  public void rename(TenantId from, TenantId to) {
    requirePresent(from);
    if (!inTheMaking.add(to)) {
      throw duplicate(to);
    }
    try {
      requireNew(to);
      if (from.isTemplate() || from.equals(TenantId.POSTGRES)) {
        throw new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED, "database \"" + from + "\" can't be renamed");
      }
      changeUnused(from, file -> directory.rename(file, to));
    } finally {
      inTheMaking.remove(to);
    }
  }

  private void requirePresent(TenantId id) {
    if (directory.find(id).isEmpty()) {
      throw id.unknown();
    }
  }

  /** Runs a change of a tenant's file while nobody has it open; waits a while for leases to end. */
  private void changeUnused(TenantId id, Consumer<TenantFile> change) {
    long deadline = System.nanoTime() + TERMINATION.toNanos();
    boolean[] done = new boolean[1];
    while (true) {
      open.asMap()
          .compute(
              id,
              (key, present) -> {
                if (present != null) {
                  if (!present.leases().isEmpty()) {
                    return present;
                  }
                  present.tenant().close();
                }
                change.accept(directory.find(id).orElseThrow(id::unknown));
                done[0] = true;
                return null;
              });
      if (done[0]) {
        return;
      }
      if (System.nanoTime() - deadline >= 0) {
        throw inUse(id);
      }
      pause();
    }
  }

  private SqlFault inUse(TenantId id) {
    int others = sessions(id);
    return new SqlFault(
            SqlState.OBJECT_IN_USE, "database \"" + id + "\" is being accessed by other users")
        .withDetail(
            others == 1
                ? "There is 1 other session using the database."
                : "There are " + others + " other sessions using the database.");
  }

  private void terminate(TenantId id, SqlFault reason) {
    OpenTenant entry = open.getIfPresent(id);
    if (entry != null) {
      entry.leases().forEach(lease -> lease.terminate(reason));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SqlFault(SqlState.ADMIN_SHUTDOWN, "interrupted").causedBy(e);
    }
  }

  /** All tenants, templates included, in no order; the caller closes the stream. */
  public Stream<TenantFile> list() {
    return directory.list();
  }

  public Optional<TenantFile> find(TenantId id) {
    return directory.find(id);
  }

  /** Makes room for a few handles at once, so that not every opening has to look for one. */
  private void closeColdestHandles() {
    long now = System.nanoTime();
    open.asMap().values().stream()
        .map(entry -> new Idle(entry.tenant(), now - entry.tenant().coldestHandle(now)))
        .filter(idle -> idle.nanos() > 0)
        .sorted(Comparator.comparingLong(Idle::nanos).reversed())
        .limit(Math.max(1, options.handles() / RECLAIMED_PART))
        .forEach(idle -> idle.tenant().closeIdleHandles(idle.nanos()));
  }

  /** How long a tenant has had a handle that it did not use. */
  private record Idle(Tenant tenant, long nanos) {}

  private void closeIdleHandles(long nanos) {
    for (OpenTenant entry : open.asMap().values()) {
      entry.tenant().closeIdleHandles(nanos);
    }
  }

  /** Closes every handle that nobody leases, and the others when they come back. */
  @Override
  public void close() {
    sweeper.shutdown();
    for (TenantId id : Set.copyOf(open.asMap().keySet())) {
      open.asMap()
          .computeIfPresent(
              id,
              (key, present) -> {
                present.tenant().close();
                return null;
              });
    }
  }

  /** Only what nobody leases expires. */
  private record UnusedOnly(long idleNanos) implements Expiry<TenantId, OpenTenant> {
    @Override
    public long expireAfterCreate(TenantId id, OpenTenant tenant, long now) {
      return lifetime(tenant);
    }

    @Override
    public long expireAfterUpdate(TenantId id, OpenTenant tenant, long now, long left) {
      return lifetime(tenant);
    }

    @Override
    public long expireAfterRead(TenantId id, OpenTenant tenant, long now, long left) {
      return left;
    }

    private long lifetime(OpenTenant tenant) {
      return tenant.leases().isEmpty() ? idleNanos : Long.MAX_VALUE;
    }
  }
}
