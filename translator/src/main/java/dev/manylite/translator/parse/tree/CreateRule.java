package dev.manylite.translator.parse.tree;

import dev.manylite.translator.definition.RuleEvent;
import java.util.List;

/**
 * CREATE RULE.
 *
 * @param condition null if none
 * @param actions empty for NOTHING
 */
public record CreateRule(
    String name,
    boolean orReplace,
    RuleEvent event,
    ObjectName table,
    Text condition,
    boolean instead,
    List<Text> actions,
    int position)
    implements DefinitionStatement {
  /**
   * A part as it was written.
   *
   * @param statement null of a condition, and for NOTIFY
   * @param position where it begins
   */
  public record Text(String text, Statement statement, int position) {}

  public CreateRule {
    actions = List.copyOf(actions);
  }
}
