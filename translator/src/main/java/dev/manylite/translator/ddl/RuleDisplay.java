package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.RuleDefinition;
import dev.manylite.translator.ddl.deparse.query.StatementText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Notify;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.rule.RuleText;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.type.TypeContext;

/** A rule as PostgreSQL shows it; what can't be printed so stands as it is stored. */
record RuleDisplay(Relation relation, Rule rule, Catalog catalog, TypeContext types) {
  String definition(boolean qualified, boolean pretty) {
    return RuleDefinition.of(
        relation,
        rule.name(),
        rule.event().toString(),
        rule.instead(),
        qualified,
        rule.condition() == null ? null : condition(pretty),
        rule.actions().stream().map(action -> action(action, pretty)).toList());
  }

  private StatementText texts() {
    RuleRows rows = new RuleRows(relation);
    return new StatementText(catalog, types, rows, rows);
  }

  private String condition(boolean pretty) {
    try {
      RuleText text = new RuleText(RuleText.CONDITION + rule.condition(), relation, rule.event());
      return texts().condition((Statement.Select) text.statement(), pretty);
    } catch (SqlFault notPrinted) {
      return "(" + rule.condition() + ")";
    }
  }

  private String action(String stored, boolean pretty) {
    try {
      Statement action = new RuleText(stored, relation, rule.event()).statement();
      if (action instanceof Notify notify) {
        String payload = notify.payload().isEmpty() ? "" : ", " + PgText.literal(notify.payload());
        return "\n NOTIFY " + PgText.identifier(notify.channel()) + payload;
      }
      return texts().of(action, 0, true, pretty);
    } catch (SqlFault notPrinted) {
      return " " + stored;
    }
  }
}
