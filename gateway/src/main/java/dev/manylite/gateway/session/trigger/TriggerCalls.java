package dev.manylite.gateway.session.trigger;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.routine.TriggerCall;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.BuiltInTrigger;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Trigger;
import java.util.List;
import java.util.Optional;

/** Calls the functions of triggers on one handle. */
public final class TriggerCalls {
  private final Session session;
  private final SqliteHandle handle;
  private final Schema schema;

  public TriggerCalls(Session session, SqliteHandle handle, Schema schema) {
    this.session = session;
    this.handle = handle;
    this.schema = schema;
  }

  /** Whether the session lets the trigger fire (session_replication_role). */
  public boolean enabled(Trigger trigger) {
    return trigger
        .firing()
        .fires(session.settings().get("session_replication_role").equals("replica"));
  }

  /** What the trigger's function returns; null to skip the row. */
  public Object[] call(RowEvent event, List<TriggerCall.Transition> transitions) {
    Trigger trigger = event.trigger();
    TriggerCall call =
        new TriggerCall(
            trigger.name(),
            TriggerCall.When.valueOf(trigger.timing().name()),
            trigger.row() ? TriggerCall.Level.ROW : TriggerCall.Level.STATEMENT,
            TriggerCall.Operation.valueOf(event.event().name()),
            event.relation(),
            trigger.arguments(),
            event.after() == null ? null : event.after().clone(),
            event.before() == null ? null : event.before().clone(),
            transitions);
    session.triggerDepth().enter();
    try {
      Optional<BuiltInTrigger> builtIn = BuiltInTrigger.of(trigger.function());
      if (builtIn.isPresent()) {
        return new BuiltInTriggers(builtIn.get(), session.functions(), event).call();
      }
      Routine function =
          schema
              .routine(trigger.function())
              .orElseThrow(
                  () ->
                      new SqlFault(
                          SqlState.UNDEFINED_FUNCTION,
                          "function of trigger \"" + trigger.name() + "\" does not exist"));
      return session.routines().trigger(handle, function, call);
    } finally {
      session.triggerDepth().leave();
      // The function's statements may have looked through another search_path.
      session.functions().under(schema);
    }
  }
}
