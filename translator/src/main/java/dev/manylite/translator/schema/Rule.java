package dev.manylite.translator.schema;

import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.definition.TriggerFiring;
import java.util.List;

/**
 * A rewrite rule of a table or view (pg_rewrite; manual, chapter 41). A view's own query is none.
 *
 * @param condition PostgreSQL text over NEW and OLD; null if none
 * @param actions PostgreSQL texts of the commands; empty for NOTHING
 * @param comment COMMENT ON RULE; null if none
 */
public record Rule(
    int oid,
    String name,
    RuleEvent event,
    boolean instead,
    String condition,
    List<String> actions,
    TriggerFiring firing,
    String comment) {
  public Rule {
    actions = List.copyOf(actions);
  }

  public Rule withName(String changed) {
    return new Rule(oid, changed, event, instead, condition, actions, firing, comment);
  }

  public Rule withFiring(TriggerFiring changed) {
    return new Rule(oid, name, event, instead, condition, actions, changed, comment);
  }

  public Rule withComment(String changed) {
    return new Rule(oid, name, event, instead, condition, actions, firing, changed);
  }

  public Rule withTexts(String changedCondition, List<String> changedActions) {
    return new Rule(oid, name, event, instead, changedCondition, changedActions, firing, comment);
  }
}
