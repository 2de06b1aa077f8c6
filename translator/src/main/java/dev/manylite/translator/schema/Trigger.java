package dev.manylite.translator.schema;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.definition.TriggerTiming;
import java.util.List;

/**
 * A trigger of a table or view (pg_trigger).
 *
 * @param columns of UPDATE OF, by their numbers; empty where any column's change counts
 * @param row FOR EACH ROW
 * @param when PostgreSQL text over NEW and OLD; null if none
 * @param function its OID
 * @param oldTable the name under which the rows before are read; null if none
 * @param newTable the name under which the rows after are read; null if none
 * @param constraint CREATE CONSTRAINT TRIGGER
 * @param referenced the OID of the table that a constraint trigger names with FROM; 0 if none
 * @param comment COMMENT ON TRIGGER; null if none
 */
public record Trigger(
    int oid,
    String name,
    TriggerTiming timing,
    List<TriggerEvent> events,
    List<Integer> columns,
    boolean row,
    String when,
    int function,
    List<String> arguments,
    String oldTable,
    String newTable,
    boolean constraint,
    int referenced,
    boolean deferrable,
    boolean initiallyDeferred,
    TriggerFiring firing,
    String comment) {

  public Trigger {
    events = List.copyOf(events);
    columns = List.copyOf(columns);
    arguments = List.copyOf(arguments);
  }

  public boolean fires(TriggerTiming when, TriggerEvent event, boolean forRow) {
    return timing == when && row == forRow && events.contains(event);
  }
}
