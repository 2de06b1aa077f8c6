package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.List;
import java.util.Map;

/**
 * What writing to a view means to the table below it.
 *
 * @param columns of the table, in the order of the view's; with a negative number where the view's
 *     column is none
 * @param defaults of the table's columns by the view, or by views below it (ALTER VIEW … SET
 *     DEFAULT), which go before the table's own
 * @param where the rows that the view shows; null for all
 * @param checks of WITH CHECK OPTION: each fails for a row that the view would not show
 */
record ViewTarget(
    Relation relation,
    List<Column> columns,
    Map<Column, String> defaults,
    BoundExpression where,
    List<BoundExpression> checks,
    Verb verb) {

  /** What is done to the view, as messages say it. */
  enum Verb {
    INSERT("insert into", "inserting into", "INSERT"),
    UPDATE("update", "updating", "UPDATE"),
    DELETE("delete from", "deleting from", "DELETE");

    private final String words;
    private final String gerund;
    private final String event;

    Verb(String words, String gerund, String event) {
      this.words = words;
      this.gerund = gerund;
      this.event = event;
    }

    /** Whether the view has a trigger that does this instead. */
    boolean hasTrigger(Relation view) {
      for (Trigger trigger : view.triggers()) {
        if (trigger.timing() == TriggerTiming.INSTEAD_OF
            && trigger.events().contains(TriggerEvent.valueOf(event))) {
          return true;
        }
      }
      return false;
    }

    SqlFault refused(Relation view, String reason) {
      return new SqlFault("55000", "cannot " + words + " view \"" + view.name() + "\"")
          .withDetail(reason)
          .withHint(
              "To enable "
                  + gerund
                  + " the view, provide an INSTEAD OF "
                  + event
                  + " trigger or an unconditional ON "
                  + event
                  + " DO INSTEAD rule.");
    }
  }

  void checkWritable(Column column) {
    if (column.number() < 0) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot "
                  + verb.words
                  + " column \""
                  + column.name()
                  + "\" of view \""
                  + relation.name()
                  + "\"")
          .withDetail(
              "View columns that are not columns of their base relation are not updatable.");
    }
  }
}
