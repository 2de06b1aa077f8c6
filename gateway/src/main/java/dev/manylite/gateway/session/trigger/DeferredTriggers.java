package dev.manylite.gateway.session.trigger;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Constraint triggers that wait for the end of their transaction (manual, SET CONSTRAINTS). What a
 * rolled back savepoint let wait is forgotten.
 */
public final class DeferredTriggers implements TransactionListener {
  private final Session session;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<Integer, Boolean> chosen = new HashMap<>();
  private Boolean all;

  /**
   * @param moment the transaction's, when it began to wait
   */
  private record Waiting(RowEvent event, int moment) {}

  public DeferredTriggers(Session session) {
    this.session = session;
  }

  boolean defers(Trigger trigger) {
    if (!trigger.deferrable()) {
      return false;
    }
    Boolean own = chosen.get(trigger.oid());
    return own != null ? own : all != null ? all : trigger.initiallyDeferred();
  }

  void add(RowEvent event) {
    waiting.add(new Waiting(event, session.transaction().moment()));
  }

  /** SET CONSTRAINTS ALL. */
  public void setAll(boolean defer) {
    chosen.clear();
    all = defer;
    if (!defer) {
      fire();
    }
  }

  /** SET CONSTRAINTS with names. */
  public void set(List<Trigger> triggers, boolean defer) {
    triggers.forEach(t -> chosen.put(t.oid(), defer));
    if (!defer) {
      fire();
    }
  }

  /** Those that need not wait any longer, and what they let wait meanwhile. */
  private void fire() {
    List<Waiting> due = new ArrayList<>();
    for (Waiting one : waiting) {
      if (!defers(one.event().trigger())) {
        due.add(one);
      }
    }
    waiting.removeAll(due);
    due.forEach(one -> fire(one.event()));
  }

  private void fire(RowEvent event) {
    SqliteHandle handle = session.transaction().heldHandle().orElseThrow();
    Schema schema = session.planner().throughPath(session.database().schema(handle));
    session.functions().under(schema);
    new TriggerCalls(session, handle, schema).call(event, List.of());
  }

  @Override
  public void beforeCommit() {
    while (!waiting.isEmpty()) {
      fire(waiting.remove(0).event());
    }
  }

  @Override
  public void ended(boolean committed) {
    waiting.clear();
    chosen.clear();
    all = null;
  }

  @Override
  public void rolledBackTo(int savepoint) {
    waiting.removeIf(one -> one.moment() >= savepoint);
  }
}
