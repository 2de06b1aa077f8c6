package dev.manylite.translator.ddl.deparse;

import dev.manylite.translator.parse.TokenCursor;
import dev.manylite.translator.parse.TokenKind;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;

/** CREATE RULE as pg_get_ruledef gives it; conditions and actions are as they were written. */
public final class RuleDefinition {
  private RuleDefinition() {}

  /**
   * @param qualified with the relation's schema
   */
  public static String of(Relation relation, Rule rule, boolean qualified) {
    StringBuilder text = new StringBuilder("CREATE RULE ");
    text.append(PgText.identifier(rule.name()))
        .append(" AS\n    ON ")
        .append(rule.event())
        .append(" TO ")
        .append(qualified ? PgText.identifier(relation.schema()) + "." : "")
        .append(PgText.identifier(relation.name()));
    if (rule.condition() != null) {
      text.append("\n   WHERE ").append(enclosed(rule.condition()));
    }
    text.append(" DO ").append(rule.instead() ? "INSTEAD " : "");
    if (rule.actions().isEmpty()) {
      return text.append("NOTHING;").toString();
    }
    if (rule.actions().size() == 1) {
      return text.append(' ').append(rule.actions().get(0)).append(';').toString();
    }
    text.append('(');
    rule.actions().forEach(action -> text.append(' ').append(action).append(";\n"));
    return text.append(");").toString();
  }

  /** In parentheses, unless it is as it was written. */
  private static String enclosed(String condition) {
    TokenCursor cursor = new TokenCursor(condition);
    int depth = 0;
    boolean whole = cursor.at("(");
    while (!cursor.at(TokenKind.END)) {
      whole &= depth > 0 || cursor.at("(") && cursor.lastEnd() <= 0;
      depth += cursor.at("(") ? 1 : cursor.at(")") ? -1 : 0;
      cursor.next();
    }
    return whole ? condition.strip() : "(" + condition + ")";
  }
}
