package dev.manylite.translator.parse.tree;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import java.util.List;

/**
 * CREATE TRIGGER.
 *
 * @param constraint CREATE CONSTRAINT TRIGGER
 * @param columns of UPDATE OF; empty if none
 * @param referenced the table of FROM; null if none
 * @param transitions of REFERENCING
 * @param when null if none
 */
public record CreateTrigger(
    String name,
    boolean orReplace,
    boolean constraint,
    TriggerTiming timing,
    List<TriggerEvent> events,
    List<String> columns,
    ObjectName table,
    ObjectName referenced,
    boolean deferrable,
    boolean initiallyDeferred,
    List<Transition> transitions,
    boolean row,
    Expression when,
    ObjectName function,
    List<String> arguments,
    int position)
    implements DefinitionStatement {

  /**
   * @param after NEW, not OLD
   * @param table TABLE, not ROW
   */
  public record Transition(String name, boolean after, boolean table) {}
}
