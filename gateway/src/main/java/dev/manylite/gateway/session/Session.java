package dev.manylite.gateway.session;

import dev.manylite.gateway.observe.Activity;
import dev.manylite.gateway.session.context.SessionFunctions;
import dev.manylite.gateway.session.context.SessionObjectNames;
import dev.manylite.gateway.session.context.SessionSequences;
import dev.manylite.gateway.session.context.SessionSharedComments;
import dev.manylite.gateway.session.context.SessionTypes;
import dev.manylite.gateway.session.context.SessionUser;
import dev.manylite.gateway.session.definition.FreshTables;
import dev.manylite.gateway.session.definition.SessionRoles;
import dev.manylite.gateway.session.definition.TemporaryTables;
import dev.manylite.gateway.session.definition.TextIndexes;
import dev.manylite.gateway.session.lock.SessionLocks;
import dev.manylite.gateway.session.notification.SessionNotifications;
import dev.manylite.gateway.session.plan.Planner;
import dev.manylite.gateway.session.portal.Portals;
import dev.manylite.gateway.session.portal.SessionCursors;
import dev.manylite.gateway.session.prepared.PreparedStatements;
import dev.manylite.gateway.session.query.LateConstraints;
import dev.manylite.gateway.session.query.QueryRunner;
import dev.manylite.gateway.session.routine.RoutineCalls;
import dev.manylite.gateway.session.setting.Settings;
import dev.manylite.gateway.session.snapshot.SessionSnapshots;
import dev.manylite.gateway.session.transaction.Phase;
import dev.manylite.gateway.session.transaction.SessionTransactionNumbers;
import dev.manylite.gateway.session.transaction.TransactionBlock;
import dev.manylite.gateway.session.transaction.TransactionListeners;
import dev.manylite.gateway.session.trigger.DeferredTriggers;
import dev.manylite.gateway.session.trigger.TriggerDepth;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.tenant.AdvisoryLocks;
import dev.manylite.gateway.tenant.Notification;
import dev.manylite.gateway.tenant.TenantLease;
import dev.manylite.pgwire.message.BackendMessage.ErrorResponse;
import dev.manylite.pgwire.message.BackendMessage.NotificationResponse;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.pgwire.server.Backend;
import dev.manylite.pgwire.server.Replies;
import dev.manylite.translator.ddl.StoredExpressions;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.RoutineInvoker;
import dev.manylite.translator.function.form.AffectedRows;
import dev.manylite.translator.function.form.CursorRow;
import dev.manylite.translator.function.math.SessionRandom;
import dev.manylite.translator.function.system.ExpressionTexts;
import dev.manylite.translator.function.system.Locks;
import dev.manylite.translator.function.system.Notifications;
import dev.manylite.translator.function.system.RecordedObjects;
import dev.manylite.translator.function.system.ServerFacts;
import dev.manylite.translator.function.system.SharedComments;
import dev.manylite.translator.function.system.SnapshotExport;
import dev.manylite.translator.function.system.TransactionNumbers;
import dev.manylite.translator.function.system.TriggerNesting;
import dev.manylite.translator.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** One client's session: its parts. What they do together is {@link ClientSession}'s matter. */
public final class Session implements AutoCloseable {
  private final SessionServices services;
  private final int processId;
  private final TenantLease lease;
  private final SessionUser user;
  private final SessionRoles roles;
  private final Settings settings;
  private final SessionTypes types;
  private final SessionFunctions functions;
  private final SessionSequences sequences;
  private final Interruption interruption = new Interruption();
  private final Database database;
  private final Portals portals = new Portals();
  private final PreparedStatements prepared = new PreparedStatements();
  private final TransactionBlock transaction;
  private final Planner planner;
  private final QueryRunner runner;
  private final RoutineCalls routines;
  private final TriggerDepth triggerDepth = new TriggerDepth();
  private final FreshTables freshTables = new FreshTables(this);
  private final SessionSnapshots snapshots = new SessionSnapshots(this);
  private final TextIndexes textIndexes = new TextIndexes(this);
  private final DeferredTriggers deferredTriggers = new DeferredTriggers(this);
  private final LateConstraints lateConstraints = new LateConstraints(this);
  private final NoticeSender notices;
  private final SessionNotifications notifications;
  private final SessionLocks locks;
  private final Activity activity;
  private final Backend.Notices connection;
  private volatile Replies replies;
  private boolean alone = true;
  private boolean commitsNext;

  Session(
      SessionServices services,
      Backend.Startup startup,
      int processId,
      TenantLease lease,
      boolean superuser,
      Backend.Notices connection) {
    this.services = services;
    this.processId = processId;
    this.lease = lease;
    this.settings = new Settings(services.settings(), superuser);
    this.user = new SessionUser(startup.user(), settings);
    this.roles =
        new SessionRoles(services.roles(), services.databaseRights(), lease.tenant().id().name());
    this.types =
        new SessionTypes(
            settings,
            () -> transaction().startTime(),
            new SessionObjectNames(this::schemaInUse, services.roles(), services.recorded()),
            (state, message, detail) -> notices().notice(state, message, detail));
    this.functions =
        new SessionFunctions(
            types, settings, user, interruption, services.clock(), services.random());
    AdvisoryLocks.Owner owner = new AdvisoryLocks.Owner(processId);
    this.database = new Database(lease.tenant(), functions, interruption, settings, owner);
    this.locks =
        new SessionLocks(
            lease.tenant().advisoryLocks(),
            owner,
            lease.tenant().id().oid(),
            interruption,
            settings,
            () -> transaction().moment(),
            this::notices);
    this.notifications =
        new SessionNotifications(
            lease.tenant().notifications(),
            processId,
            () -> transaction().moment(),
            connection::attend);
    this.transaction =
        new TransactionBlock(
            database,
            settings,
            functions::statementTime,
            new TransactionListeners(
                List.of(
                    deferredTriggers,
                    lateConstraints,
                    portals,
                    new TemporaryTables(this),
                    textIndexes,
                    freshTables,
                    notifications,
                    snapshots,
                    locks)));
    this.planner =
        new Planner(
            services.plans(),
            services.translator(),
            services.sessions().identity(lease.tenant()),
            settings,
            types,
            user::current,
            transaction::hasSavepoints);
    this.runner = new QueryRunner(this);
    this.routines = new RoutineCalls(this);
    this.sequences =
        new SessionSequences(
            () -> database.tenant().sequences(),
            functions::catalog,
            () -> transaction.heldHandle().orElseThrow().transaction(),
            () -> transaction.heldHandle().map(SqliteHandle::transaction),
            () -> roles.inherited(roles.oid(user.current())),
            () -> roles.superuser(user.current()),
            () -> transaction().modes().readOnly());
    functions.sequences(sequences);
    functions.service(Session.class, this);
    functions.service(RoutineInvoker.class, routines);
    functions.service(AffectedRows.class, new AffectedRows());
    functions.service(CursorRow.Cursors.class, new SessionCursors(portals));
    functions.service(ServerFacts.class, new SessionServerFacts(this));
    functions.service(Notifications.class, notifications);
    functions.service(SnapshotExport.class, snapshots);
    functions.service(SessionRandom.class, new SessionRandom(functions.random()));
    functions.service(Locks.class, locks);
    functions.service(TriggerNesting.class, triggerDepth);
    functions.service(
        TransactionNumbers.class,
        new SessionTransactionNumbers(
            transaction,
            services.sessions()::nextTransaction,
            services.sessions()::upcomingTransaction,
            () -> services.sessions().schemaChange(lease.tenant(), functions.catalog().version())));
    functions.service(RecordedObjects.class, services.recorded());
    functions.service(SharedComments.class, new SessionSharedComments(this));
    functions.service(ExpressionTexts.class, new StoredExpressions());
    this.connection = connection;
    this.notices = new NoticeSender(connection, settings, routines::context);
    this.activity = new Activity(processId, startup, services.clock());
    VirtualSettings.addTo(this);
  }

  public SessionServices services() {
    return services;
  }

  /** What its transaction lets others see. */
  public SessionSnapshots snapshots() {
    return snapshots;
  }

  public int processId() {
    return processId;
  }

  public SessionUser user() {
    return user;
  }

  /** The roles, seen from the session's database. */
  public SessionRoles roles() {
    return roles;
  }

  public Settings settings() {
    return settings;
  }

  public SessionTypes types() {
    return types;
  }

  public SessionFunctions functions() {
    return functions;
  }

  public SessionSequences sequences() {
    return sequences;
  }

  public Interruption interruption() {
    return interruption;
  }

  public Database database() {
    return database;
  }

  public Portals portals() {
    return portals;
  }

  public PreparedStatements prepared() {
    return prepared;
  }

  public TransactionBlock transaction() {
    return transaction;
  }

  public Planner planner() {
    return planner;
  }

  public QueryRunner runner() {
    return runner;
  }

  /** Calls of the database's own functions. */
  public RoutineCalls routines() {
    return routines;
  }

  /** How many triggers are being carried out. */
  public TriggerDepth triggerDepth() {
    return triggerDepth;
  }

  /** Those that wait for the end of the transaction. */
  public TextIndexes textIndexes() {
    return textIndexes;
  }

  public FreshTables freshTables() {
    return freshTables;
  }

  public DeferredTriggers deferredTriggers() {
    return deferredTriggers;
  }

  public LateConstraints lateConstraints() {
    return lateConstraints;
  }

  public NoticeSender notices() {
    return notices;
  }

  public SessionNotifications notifications() {
    return notifications;
  }

  public SessionLocks locks() {
    return locks;
  }

  /** Tells the client what others notify it of, unless a transaction is open. */
  void deliverNotifications() {
    if (transaction.phase() == Phase.IDLE) {
      for (Notification notification : notifications.take()) {
        connection.send(
            new NotificationResponse(
                notification.processId(), notification.channel(), notification.payload()));
      }
    }
  }

  public Activity activity() {
    return activity;
  }

  /** The schema that the next statement sees, through this session's search_path. */
  public Schema schema() {
    return planner.throughPath(runner.currentSchema());
  }

  /** What the running statement was planned under: cheap, for every row. */
  private Schema schemaInUse() {
    Schema used = planner.lastUsed();
    return used == null ? schema() : used;
  }

  /** Where the message that is being carried out is answered; for COPY. */
  public Replies replies() {
    return replies;
  }

  void answering(Replies current) {
    replies = current;
    notices.during(current);
  }

  /** Whether the running statement is its query string's only one. */
  public boolean alone() {
    return alone;
  }

  void alone(boolean only) {
    alone = only;
  }

  /** Whether the running statement is its implicit transaction's last. */
  public boolean commitsNext() {
    return commitsNext;
  }

  void commitsNext(boolean last) {
    commitsNext = last;
  }

  /** Stops the running statement, if there is one; any thread. */
  public void cancel() {
    SqlFault reason =
        new SqlFault(SqlState.QUERY_CANCELED, "canceling statement due to user request");
    if (interruption.raise(reason)) {
      Replies current = replies;
      if (current != null) {
        current.abortCopyIn(ErrorResponses.of(reason, ""));
      }
    }
  }

  /**
   * Until the result is run, statement_timeout ends the running statement's wait for COPY's data
   * too, which asks nobody while it lasts.
   */
  public Runnable watchCopyIn() {
    Duration left = interruption.timeLeft();
    if (left == null) {
      return () -> {};
    }
    Replies current = replies;
    Future<?> timer =
        services
            .timers()
            .schedule(() -> abortCopyIn(current), left.toNanos(), TimeUnit.NANOSECONDS);
    return () -> timer.cancel(false);
  }

  private void abortCopyIn(Replies current) {
    SqlFault reason = interruption.raised();
    if (reason != null) {
      current.abortCopyIn(ErrorResponses.of(reason, ""));
    }
  }

  /**
   * The client closed its half of the connection, or all of it; any thread. Its statement goes on,
   * as in PostgreSQL, unless the client asked for checks.
   */
  void inputEnded() {
    if (settings.integer("client_connection_check_interval") > 0) {
      terminate(new SqlFault("08006", "connection to client lost"));
    }
  }

  /** Ends the session with a fatal error, once its current message is done; any thread. */
  public void terminate(SqlFault reason) {
    connection.terminate(
        new ErrorResponse(ErrorResponses.fields(reason, "").withSeverity(Severity.FATAL)));
    interruption.raise(reason);
  }

  /** Rolls back and gives everything back. Idempotent. */
  @Override
  public void close() {
    try {
      notifications.close();
      transaction.close();
      locks.close();
      portals.closeAll();
    } finally {
      try {
        database.releaseOwn();
      } finally {
        lease.close();
      }
    }
  }
}
