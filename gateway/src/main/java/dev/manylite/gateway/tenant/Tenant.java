package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Transaction;
import dev.manylite.translator.ddl.SchemaSource;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.schema.Schema;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tenant in memory: its handles, its writer's turn, its schema and its sequences. Leased to
 * sessions by {@link Tenants}, which also closes it. Safe for all threads.
 */
public final class Tenant {
  private static final Logger LOG = LoggerFactory.getLogger(Tenant.class);

  /** What closing waits for another process that has the file locked. */
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final TenantFile file;
  private final HandlePool pool;
  private final TurnQueue writer = new TurnQueue(1);
  private final SchemaCache schemas;
  private final SequenceStore sequences = SequenceStore.ofFile();
  private final GroupCommit group;
  private final SnapshotSharing sharing;
  private final AdvisoryLocks advisoryLocks = new AdvisoryLocks();
  private final NotificationQueue notifications = new NotificationQueue();

  Tenant(
      TenantFile file,
      TenantOptions options,
      HandleBudget budget,
      SchemaLoading loading,
      SharedRows rows) {
    this.file = file;
    this.pool = new HandlePool(file.path(), options.handle(), options.handlesPerTenant(), budget);
    this.schemas = new SchemaCache(file.id(), loading, sequences, rows);
    this.group = new GroupCommit(this);
    this.sharing = new SnapshotSharing(this, pool, options.handlesPerTenant());
  }

  public TenantId id() {
    return file.id();
  }

  public TenantFile file() {
    return file;
  }

  /**
   * A handle for reading, or for a session of its own. Waits while the tenant's handles are all
   * lent out. The caller closes the lease.
   *
   * @param context what functions see while the handle is leased; may be null for internal work
   */
  public HandleLease lease(FunctionContext context, Interruption interruption) {
    SqliteHandle handle = pool.take(interruption);
    handle.attach(context, interruption);
    return new HandleLease(handle, () -> pool.giveBack(handle), false);
  }

  /**
   * The writer's turn with a handle. Waits in a fair queue. The caller closes the lease; it begins
   * and ends the transaction itself.
   *
   * @param lockTimeout zero for none
   * @throws SqlFault 55P03 after {@code lockTimeout}; what the interruption raises
   */
  public WriterLease write(
      FunctionContext context, Interruption interruption, Duration lockTimeout) {
    awaitTurn(interruption, lockTimeout);
    try {
      SqliteHandle handle = pool.takeForWriter(interruption);
      handle.attach(context, interruption);
      handle.lockTimeout(lockTimeout);
      return new WriterLease(writer, handle, () -> pool.giveBackFromWriter(handle));
    } catch (Throwable failed) {
      writer.release();
      throw failed;
    }
  }

  /**
   * The writer's turn for a handle that the caller already has, because of its snapshot or its
   * temporary tables. Closing the result leaves the handle with its lease, whose transaction must
   * have ended before.
   */
  public WriterLease writeOn(HandleLease lease, Interruption interruption, Duration lockTimeout) {
    awaitTurn(interruption, lockTimeout);
    SqliteHandle handle = lease.handle();
    handle.lockTimeout(lockTimeout);
    return new WriterLease(writer, handle, handle.transaction()::rollback);
  }

  /**
   * Lets others see what {@code own} sees: it begins to read here, unless it has begun to write.
   * The caller releases the result. Waits for no writer, if not for very many quick ones.
   */
  public SharedSnapshot share(SqliteHandle own, Interruption interruption) {
    return sharing.share(own, interruption);
  }

  /** Runs {@code action} while nobody can write; opens no handle for it. */
  <T> T whileNobodyWrites(Interruption interruption, Supplier<T> action) {
    awaitTurn(interruption, Duration.ZERO);
    try {
      return action.get();
    } finally {
      writer.release();
    }
  }

  private void awaitTurn(Interruption interruption, Duration lockTimeout) {
    writer.acquire(interruption, nanos(lockTimeout), Tenant::lockTimeout);
  }

  static long nanos(Duration lockTimeout) {
    return lockTimeout.isZero() ? TurnQueue.FOREVER : lockTimeout.toNanos();
  }

  static SqlFault lockTimeout() {
    return new SqlFault(SqlState.LOCK_NOT_AVAILABLE, "canceling statement due to lock timeout");
  }

  /**
   * Runs a writing statement in a transaction of its own and returns after the commit. Statements
   * of several sessions that wait at the same time share one commit.
   *
   * @throws RuntimeException what the work threw; its changes are undone then, nobody else's
   */
  public <T> T autocommit(Autocommit<T> work) {
    return group.run(work);
  }

  /**
   * The schema that a statement on {@code handle} sees now: with the changes of its own open
   * transaction, and with those of other processes. Cheap where nothing changed; in an open
   * transaction it starts the snapshot. Its version number identifies the schema for as long as the
   * tenant is open.
   */
  public Schema schema(SqliteHandle handle) {
    return schemas.schema(handle);
  }

  /** What the schema was read from, for planning schema changes. */
  public SchemaSource schemaSource(SqliteHandle handle) {
    return schemas.source(handle);
  }

  public AdvisoryLocks advisoryLocks() {
    return advisoryLocks;
  }

  public NotificationQueue notifications() {
    return notifications;
  }

  public SequenceStore sequences() {
    return sequences;
  }

  /**
   * Writes the sequences' values that were handed out into the open write transaction, and makes
   * its schema everybody's once it is committed. Call it right before every COMMIT of a writer; it
   * does nothing where nothing changed.
   */
  public void committing(Transaction transaction) {
    schemas.committing(transaction.handle());
    boolean changed = transaction.isSchemaChanged();
    sequences.flush(transaction, changed ? schema(transaction.handle()) : null);
  }

  void closeIdleHandles(long nanos) {
    pool.closeIdle(nanos);
  }

  long coldestHandle(long now) {
    return pool.coldest(now);
  }

  /** Only {@link Tenants} closes a tenant, when nobody leases it. */
  void close() {
    if (sequences.isAhead()) {
      settleSequences();
    }
    pool.close();
  }

  /** A file that can't be written keeps its gap. */
  private void settleSequences() {
    try (WriterLease lease = write(null, new Interruption(), SETTLING)) {
      Transaction transaction = lease.handle().transaction();
      transaction.beginImmediate();
      sequences.settle(transaction, schema(lease.handle()));
      transaction.commit();
    } catch (RuntimeException e) {
      LOG.warn("tenant {}: its sequences skip what was set aside for them: {}", id(), e.toString());
    }
  }
}
