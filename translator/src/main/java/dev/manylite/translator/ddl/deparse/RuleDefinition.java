package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.schema.Relation;
import java.util.List;

/** CREATE RULE as pg_get_ruledef gives it (make_ruledef). */
public final class RuleDefinition {
  private RuleDefinition() {}

  /**
   * @param event as it is written
   * @param qualified with the relation's schema
   * @param condition as it is shown; null if none
   * @param actions as they are shown, each as far indented as its query is
   */
  public static String of(
      Relation relation,
      String name,
      String event,
      boolean instead,
      boolean qualified,
      String condition,
      List<String> actions) {
    StringBuilder text = new StringBuilder("CREATE RULE ");
    text.append(PgText.identifier(name))
        .append(" AS\n    ON ")
        .append(event)
        .append(" TO ")
        .append(qualified ? PgText.identifier(relation.schema()) + "." : "")
        .append(PgText.identifier(relation.name()));
    if (condition != null) {
      text.append("\n   WHERE ").append(condition);
    }
    text.append(" DO").append(instead ? " INSTEAD" : "");
    if (actions.isEmpty()) {
      return text.append(" NOTHING;").toString();
    }
    if (actions.size() == 1) {
      String action = actions.get(0);
      // What begins a line leaves no blank before it.
      return text.append(action.startsWith("\n") ? "" : " ").append(action).append(';').toString();
    }
    text.append(' ');
    text.append('(');
    actions.forEach(action -> text.append(action).append(";\n"));
    return text.append(");").toString();
  }
}
