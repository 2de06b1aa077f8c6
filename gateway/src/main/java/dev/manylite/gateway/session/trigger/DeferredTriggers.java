package dev.manylite.gateway.session.trigger;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.sqlite.KeptMemory;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Constraint triggers that wait for the end of their transaction (manual, SET CONSTRAINTS). A
 * rolled back savepoint undoes what happened after it: what waits since then is forgotten, what
 * fired since then waits again, and constraints are as deferred as they were.
 */
public final class DeferredTriggers implements TransactionListener {
  private static final Modes DECLARED = new Modes(0, null, Map.of());

  private final Session session;
  private final List<Waiting> waiting = new ArrayList<>();
  private KeptMemory memory;

  /** What SET CONSTRAINTS said in this transaction, the last on top. */
  private final Deque<Modes> modes = new ArrayDeque<>();

  /**
   * @param moment the transaction's, when this was said
   * @param all of ALL; null if it was not said
   * @param chosen of single ones, since ALL
   */
  private record Modes(int moment, Boolean all, Map<Integer, Boolean> chosen) {}

  private static final class Waiting {
    private final RowEvent event;

    /** The transaction's moment when it began to wait. */
    private final int since;

    private boolean fired;
    private int firedAt;

    private Waiting(RowEvent event, int since) {
      this.event = event;
      this.since = since;
    }
  }

  public DeferredTriggers(Session session) {
    this.session = session;
  }

  boolean defers(Trigger trigger) {
    if (!trigger.deferrable()) {
      return false;
    }
    return defers(trigger.oid(), trigger.initiallyDeferred());
  }

  /** Whether a constraint is checked at the transaction's end. */
  public boolean defers(Constraint constraint) {
    return constraint.timing().deferrable()
        && defers(constraint.oid(), constraint.timing().initiallyDeferred());
  }

  private boolean defers(int constraint, boolean initially) {
    Modes now = modes();
    Boolean own = now.chosen().get(constraint);
    return own != null ? own : now.all() != null ? now.all() : initially;
  }

  /** Whether SET CONSTRAINTS has been said in this transaction. */
  public boolean changed() {
    return !modes.isEmpty();
  }

  private Modes modes() {
    return modes.isEmpty() ? DECLARED : modes.peek();
  }

  void add(RowEvent event, SqliteHandle handle) {
    if (memory == null) {
      memory = handle.keeping();
    }
    memory.add(event.before());
    memory.add(event.after());
    waiting.add(new Waiting(event, session.transaction().moment()));
  }

  /** SET CONSTRAINTS ALL. */
  public void setAll(boolean defer) {
    set(new Modes(session.transaction().moment(), defer, Map.of()), defer);
  }

  /** SET CONSTRAINTS with names: the OIDs of constraint triggers and constraints. */
  public void set(List<Integer> constraints, boolean defer) {
    Map<Integer, Boolean> chosen = new HashMap<>(modes().chosen());
    constraints.forEach(oid -> chosen.put(oid, defer));
    set(new Modes(session.transaction().moment(), modes().all(), chosen), defer);
  }

  private void set(Modes said, boolean defer) {
    modes.push(said);
    if (!defer) {
      fire(false);
      if (!session.transaction().hasSavepoints()) {
        waiting.removeIf(one -> one.fired);
      }
    }
  }

  /** Those that need not wait any longer, and what they let wait meanwhile. */
  private void fire(boolean all) {
    for (int i = 0; i < waiting.size(); i++) {
      Waiting one = waiting.get(i);
      if (!one.fired && (all || !defers(one.event.trigger()))) {
        one.fired = true;
        one.firedAt = session.transaction().moment();
        fire(one.event);
      }
    }
  }

  private void fire(RowEvent event) {
    SqliteHandle handle = session.transaction().heldHandle().orElseThrow();
    Schema schema = session.planner().throughPath(session.database().schema(handle));
    boolean dropped =
        schema.relations().stream()
            .filter(r -> r.oid() == event.relation().oid())
            .flatMap(r -> r.triggers().stream())
            .noneMatch(t -> t.oid() == event.trigger().oid());
    if (!dropped) {
      session.functions().under(schema);
      new TriggerCalls(session, handle, schema).call(event, List.of());
    }
  }

  /**
   * Rows that a trigger is to be told of must stay what they are.
   *
   * @param changed whether the command changes a table, by its OID
   * @throws SqlFault 55006
   */
  public void requireNone(String command, IntPredicate changed) {
    for (Waiting one : waiting) {
      if (!one.fired && changed.test(one.event.relation().oid())) {
        String table = one.event.relation().name();
        throw new SqlFault(
            SqlState.OBJECT_IN_USE,
            "cannot " + command + " \"" + table + "\" because it has pending trigger events");
      }
    }
  }

  @Override
  public void beforeCommit() {
    fire(true);
    waiting.clear();
  }

  @Override
  public void ended(boolean committed) {
    if (memory != null) {
      memory.close();
      memory = null;
    }
    waiting.clear();
    modes.clear();
  }

  @Override
  public void rolledBackTo(int savepoint) {
    waiting.removeIf(one -> one.since >= savepoint);
    waiting.forEach(one -> one.fired &= one.firedAt < savepoint);
    modes.removeIf(said -> said.moment() >= savepoint);
  }
}
