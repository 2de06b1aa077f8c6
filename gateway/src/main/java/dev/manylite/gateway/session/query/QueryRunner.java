package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.snapshot.SessionSnapshots;
import dev.manylite.gateway.session.transaction.Handles.Lease;
import dev.manylite.gateway.session.trigger.StatementTriggers;
import dev.manylite.gateway.session.trigger.TriggerCalls;
import dev.manylite.gateway.sqlite.ConstraintFailure;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Modification;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Prepared;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.form.AffectedRows;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.rewrite.Outline;
import dev.manylite.translator.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Plans and starts one session's queries on the right handle, under that handle's schema. */
public final class QueryRunner {
  private final Session session;
  private int staged;

  public QueryRunner(Session session) {
    this.session = session;
  }

  /**
   * Plans a statement whose parameters and columns the client is told of: under the schema as it is
   * now.
   */
  public PlannedQuery prepare(ParsedStatement statement, int[] hints) {
    PlannedQuery query = new PlannedQuery(statement, hints, true, null);
    ensurePlan(query, currentSchema());
    return query;
  }

  /** Plans a statement that runs at once; {@link QueryExecution#open} sees to a changed schema. */
  public PlannedQuery plan(ParsedStatement statement, int... hints) {
    PlannedQuery query = new PlannedQuery(statement, hints, false, null);
    planByLatest(query);
    return query;
  }

  /** The same in a function's body, where names may mean its variables. */
  public PlannedQuery planInRoutine(ParsedStatement statement, Variables variables) {
    PlannedQuery query = new PlannedQuery(statement, new int[0], false, variables);
    planByLatest(query);
    return query;
  }

  /**
   * @param parameters runtime values of the plan's parameter types
   */
  public QueryExecution execution(PlannedQuery query, Object... parameters) {
    return new QueryExecution(this, query, parameters);
  }

  /**
   * @param result is told each statement, started, and whether it is the one that the client is
   *     told of
   */
  void runRules(PlannedQuery query, Object[] parameters, BiConsumer<NestedQuery, Boolean> result) {
    planByLatest(query);
    SqliteHandle handle = session.transaction().handleForWriting(WriteCommands.name(query.plan()));
    Schema schema = session.database().schema(handle);
    ensurePlan(query, schema);
    QueryPrivileges.require(query.plan(), session, schema);
    Plan.Rules rules = query.plan().rules();
    if (rules == null) {
      throw new RulesChanged();
    }
    for (int i = 0; i < rules.plans().size(); i++) {
      try (NestedQuery running = nested(rules.plans().get(i), parameters, handle, schema)) {
        result.accept(running, rules.shown() || i == rules.told());
      }
    }
  }

  /** A statement turns out to be rewritten by rules, or to be no more: it was planned too early. */
  static final class RulesChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RulesChanged() {
      super("the statement's rules have changed", null, false, false);
    }
  }

  /** For an INSERT whose parameters get new values for each row. */
  public BulkInsert bulkInsert(PlannedQuery query) {
    return new BulkInsert(this, query);
  }

  /** How SQLite would carry the query out. */
  public SqlitePlan explain(PlannedQuery query) {
    try (Lease lease = session.transaction().leaseForReading()) {
      SqliteHandle handle = lease.handle();
      Schema schema = session.database().schema(handle);
      ensurePlan(query, schema);
      if (query.plan().rules() != null) {
        throw SqlFault.unsupported("EXPLAIN of a statement that rules rewrite");
      }
      if (query.plan().fault() != null) {
        throw query.plan().fault();
      }
      QueryPrivileges.require(query.plan(), session, schema);
      Plan plan = sound(query.plan(), handle);
      prepareHandle(plan, handle, schema);
      List<Outline> outlines =
          session
              .services()
              .translator()
              .outlines(
                  query.statement(),
                  query.hints(),
                  session.planner().throughPath(schema),
                  session.types());
      return new SqlitePlans(handle).of(plan, outlines);
    }
  }

  /** The schema that the session's next statement will see. */
  public Schema currentSchema() {
    Optional<SqliteHandle> held = session.transaction().heldHandle();
    if (held.isPresent()) {
      return session.database().schema(held.get());
    }
    try (Lease lease = session.database().lease()) {
      return session.database().schema(lease.handle());
    }
  }

  /**
   * Plans by the schema that was seen last, which costs nothing; a fault counts only if that schema
   * is still the present one.
   */
  private void planByLatest(PlannedQuery query) {
    Schema latest = session.database().latestSchema();
    try {
      ensurePlan(query, latest);
    } catch (SqlFault fault) {
      Schema current = currentSchema();
      if (current.version() == latest.version()) {
        throw fault;
      }
      ensurePlan(query, current);
    }
  }

  RunningQuery start(PlannedQuery query, Object[] parameters) {
    while (true) {
      planByLatest(query);
      SqliteHandle writing = writes(query.plan()) ? writingHandle(query.plan()) : null;
      Lease lease = leaseFor(query.plan(), writing != null);
      SqliteHandle handle = writing == null ? lease.handle() : writing;
      try {
        Schema schema = session.database().schema(handle);
        ensurePlan(query, schema);
        Plan plan = writing == null ? reading(query.plan()) : query.plan();
        if (writes(plan) == (writing != null)) {
          RunningQuery running = start(plan, parameters, handle, lease, schema);
          lease = null;
          return running;
        }
      } finally {
        if (lease != null) {
          lease.close();
        }
      }
    }
  }

  private Lease leaseFor(Plan plan, boolean writing) {
    if (SessionSnapshots.exports(plan)) {
      return session.transaction().leaseForExporting();
    }
    return writing ? null : session.transaction().leaseForReading();
  }

  /** A query whose functions may write does so at its own risk where only reading is allowed. */
  private boolean writes(Plan plan) {
    return plan.writes()
        && !(plan.command() == Plan.Command.SELECT
            && session.transaction().modes().readOnly()
            && plan.before().isEmpty()
            && plan.locking() == null
            && plan.functions().stream().anyMatch(RoutineTarget::isCalledBy));
  }

  /**
   * Carries a quick write out and commits it together with those of other sessions; null where it
   * has to go its own way. The plan must be by the latest schema.
   */
  SharedCommit sharedCommit(PlannedQuery query, Object[] parameters) {
    planByLatest(query);
    Plan plan = query.plan();
    boolean shares =
        plan.quick()
            && session.commitsNext()
            && !session.database().hasOwn()
            // What is checked at COMMIT is told after the command's completion.
            && !session.database().latestSchema().checksAtCommit()
            && session.transaction().mayShareCommit(WriteCommands.name(plan));
    return shares ? new SharedCommit(session, this, query, parameters) : null;
  }

  SharedCommit.Outcome share(SharedCommit work) {
    return session.database().autocommit(work);
  }

  RunningQuery startShared(PlannedQuery query, Object[] parameters, SqliteHandle handle) {
    Schema schema = session.database().schema(handle);
    ensurePlan(query, schema);
    if (!query.plan().quick() || schema.checksAtCommit()) {
      throw new SharedCommit.NotQuick();
    }
    return start(query.plan(), parameters, handle, null, schema);
  }

  /**
   * Starts a statement of a function's body, or one that rules make.
   *
   * @param handle of the statement that calls the function
   * @param schema that the plan was made under
   */
  public NestedQuery nested(Plan plan, Object[] parameters, SqliteHandle handle, Schema schema) {
    long mark = session.lateConstraints().mark();
    return new NestedQuery(this, start(plan, parameters, handle, null, schema), mark);
  }

  /** Null where another writes and all rows that the plan would lock are to be skipped. */
  private SqliteHandle writingHandle(Plan plan) {
    Supplier<SqliteHandle> handle =
        () ->
            plan.temporary()
                ? session.transaction().handleForTemporary()
                : session.transaction().handleForWriting(WriteCommands.name(plan));
    if (plan.locking() == null || session.transaction().writing()) {
      return handle.get();
    }
    try {
      return session.database().withoutWaiting(handle);
    } catch (SqlFault fault) {
      if (!fault.sqlState().equals(SqlState.LOCK_NOT_AVAILABLE)) {
        throw fault;
      }
      if (plan.locking().relation() != null) {
        throw new SqlFault(
            SqlState.LOCK_NOT_AVAILABLE,
            "could not obtain lock on row in relation \"" + plan.locking().relation() + "\"");
      }
      return null;
    }
  }

  private static Plan reading(Plan plan) {
    return plan.locking() == null || plan.locking().allSkipped() == null
        ? plan
        : plan.locking().allSkipped();
  }

  private RunningQuery start(
      Plan trusting, Object[] parameters, SqliteHandle handle, Lease lease, Schema schema) {
    if (trusting.rules() != null) {
      throw new RulesChanged();
    }
    if (trusting.fault() != null) {
      throw trusting.fault();
    }
    QueryPrivileges.require(trusting, session, schema);
    Plan plan = sound(trusting, handle);
    prepareHandle(plan, handle, schema);
    if (plan.before().isEmpty()) {
      return start(plan, parameters, handle, lease, schema, null, null);
    }
    StagesInUse used = new StagesInUse(handle, plan.before());
    try {
      StatementTriggers triggers = plan.modifies() ? used.triggers(triggers(handle, schema)) : null;
      return start(plan, parameters, handle, lease, schema, used, triggers);
    } catch (RuntimeException | Error e) {
      used.close();
      throw e;
    }
  }

  /**
   * What is to hold when a statement is over, and SQLite would look at later.
   *
   * @param plan null for COPY
   */
  public void ended(Plan plan) {
    ended(plan, 0);
  }

  /**
   * @param mark of {@link LateConstraints} when it began; 0 unless it is within another statement
   */
  void ended(Plan plan, long mark) {
    if (plan == null || plan.command() != Plan.Command.SELECT || !plan.before().isEmpty()) {
      ImmediateKeys.checkAfter(session, plan);
    }
    session.lateConstraints().check(mark);
  }

  ForeignKeyViolations foreignKeys(Schema schema) {
    return new ForeignKeyViolations(schema, session.functions().types());
  }

  /** What a foreign key does to rows with triggers, which wait with those of the statement. */
  void cascade(
      Plan plan, Object[] key, SqliteHandle handle, Schema schema, StatementTriggers triggers) {
    StagesInUse used = new StagesInUse(handle, plan.before());
    try {
      RunningQuery running = start(plan, key, handle, null, schema, used, triggers.cascading());
      try {
        // Where triggers fire, its rows are changed by its stages.
        if (!plan.modifies()) {
          running.run();
        }
      } catch (RuntimeException | Error e) {
        throw fault(e, running);
      } finally {
        running.close();
      }
    } finally {
      used.close();
    }
  }

  /**
   * @param used null without stages
   */
  private RunningQuery start(
      Plan plan,
      Object[] parameters,
      SqliteHandle handle,
      Lease lease,
      Schema schema,
      StagesInUse used,
      StatementTriggers triggers) {
    StageRunner stages = new StageRunner(this, handle, schema, triggers);
    stages.run(plan.before(), parameters);
    nextStatement();
    Cursor cursor = handle.prepare(plan.sql());
    try {
      if (plan.command() == Plan.Command.SELECT) {
        cursor.reading();
      }
      RunningQuery running = new RunningQuery(plan, parameters, cursor, handle, lease, schema);
      running.bind();
      running.staged(used);
      running.modifies(triggers, stages.own());
      return running;
    } catch (RuntimeException | Error e) {
      cursor.close();
      throw e;
    }
  }

  /** What the stages of a statement have on its handle: temporary tables, triggers that wait. */
  final class StagesInUse implements AutoCloseable {
    private final StageTables tables;
    private StatementTriggers triggers;
    private boolean closed;

    private StagesInUse(SqliteHandle handle, List<Plan.Stage> stages) {
      tables = new StageTables(handle, stages, staged > 0);
      staged++;
    }

    private StatementTriggers triggers(StatementTriggers fired) {
      triggers = fired;
      return fired;
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        staged--;
        if (triggers != null) {
          triggers.close();
        }
        tables.close();
      }
    }
  }

  /** An INSERT whose rows go one by one: its {@link RunningQuery#own} takes their values. */
  RunningQuery startRows(PlannedQuery query) {
    SqliteHandle handle = writingHandle(query.plan());
    Schema schema = session.database().schema(handle);
    ensurePlan(query, schema);
    if (!query.plan().modifies()) {
      throw new SqlFault(SqlState.OBJECT_IN_USE, "triggers were dropped while rows were awaited");
    }
    Plan plan = sound(query.plan(), handle);
    prepareHandle(plan, handle, schema);
    StagesInUse used = new StagesInUse(handle, plan.before());
    StatementTriggers triggers = used.triggers(triggers(handle, schema));
    Modification modification = plan.before().get(plan.before().size() - 1).modification();
    Object[] none = new Object[plan.parameters().size()];
    ModificationRunner rows =
        new ModificationRunner(this, modification, none, handle, schema, triggers);
    RunningQuery running =
        new RunningQuery(plan, none, handle.prepare(plan.sql()), handle, null, schema);
    running.staged(used);
    running.modifies(triggers, rows);
    try {
      rows.begin();
      return running;
    } catch (RuntimeException | Error e) {
      rows.close();
      running.close();
      throw e;
    }
  }

  private StatementTriggers triggers(SqliteHandle handle, Schema schema) {
    return new StatementTriggers(
        new TriggerCalls(session, handle, session.planner().throughPath(schema)),
        session.deferredTriggers(),
        handle);
  }

  /** The plan whose trust in stored values the file deserves. */
  private static Plan sound(Plan plan, SqliteHandle handle) {
    return plan.trust() == null || plan.trust().checks().stream().allMatch(handle::isEmpty)
        ? plan
        : plan.trust().careful();
  }

  /** What lives as long as a statement begins anew: what it draws from sequences, what it wrote. */
  void nextStatement() {
    session.functions().service(AffectedRows.class).clear();
    session.sequences().startStatement();
  }

  private void prepareHandle(Plan plan, SqliteHandle handle, Schema schema) {
    session.functions().under(session.planner().throughPath(schema));
    handle.ensureRegistered(plan.functions());
    handle.ensureCollations(plan.collations());
    if (!plan.systemRelations().isEmpty()) {
      session.services().catalog().fill(handle, plan.systemRelations(), session, schema);
    }
  }

  private void ensurePlan(PlannedQuery query, Schema schema) {
    if (!query.fits(schema, session.planner().digest())) {
      Prepared made =
          query.variables() == null
              ? session.planner().plan(query.statement(), query.hints(), schema)
              : session.planner().planInRoutine(query.statement(), query.variables(), schema);
      if (query.plan() == null) {
        made.warnings().forEach(w -> session.notices().warning(w, query.statement().text()));
      }
      query.replan(made, schema, session.planner().digest());
    }
  }

  /** What a failure while running means to the client. */
  RuntimeException fault(Throwable thrown, RunningQuery running) {
    if (thrown instanceof ConstraintFailure failure && running != null) {
      return new ViolationReport(session, running).of(failure);
    }
    if (thrown instanceof SqlFault fault && running != null) {
      return UnreadableRows.named(fault, running);
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
