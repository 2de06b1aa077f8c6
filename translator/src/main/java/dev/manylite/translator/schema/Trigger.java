package dev.manylite.translator.schema;

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
    Timing timing,
    List<Event> events,
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
    Firing firing,
    String comment) {

  public Trigger {
    events = List.copyOf(events);
    columns = List.copyOf(columns);
    arguments = List.copyOf(arguments);
  }

  public enum Timing {
    BEFORE,
    AFTER,
    INSTEAD_OF;

    /** As in TG_WHEN and pg_get_triggerdef. */
    public String words() {
      return name().replace('_', ' ');
    }
  }

  public enum Event {
    INSERT,
    DELETE,
    UPDATE,
    TRUNCATE
  }

  /** ALTER TABLE … ENABLE and DISABLE TRIGGER (pg_trigger.tgenabled). */
  public enum Firing {
    ORIGIN("O"),
    DISABLED("D"),
    REPLICA("R"),
    ALWAYS("A");

    private final String letter;

    Firing(String letter) {
      this.letter = letter;
    }

    public String letter() {
      return letter;
    }

    /**
     * @param replica session_replication_role is replica
     */
    public boolean fires(boolean replica) {
      return this == ALWAYS || this == (replica ? REPLICA : ORIGIN);
    }
  }

  public boolean fires(Timing when, Event event, boolean forRow) {
    return timing == when && row == forRow && events.contains(event);
  }
}
