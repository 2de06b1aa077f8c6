package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.rule.RuleText;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.TypeContext;
import java.util.ArrayList;
import java.util.List;

/** The texts of a rule and what their names mean. */
final class RuleTexts {
  private RuleTexts() {}

  /** Its actions, and its condition as a statement. */
  static List<String> all(Rule rule) {
    List<String> texts = new ArrayList<>(rule.actions());
    if (rule.condition() != null) {
      texts.add(RuleText.CONDITION + rule.condition());
    }
    return texts;
  }

  /** Whether one of them reads the column of NEW or OLD. */
  static boolean namesRow(Rule rule, Column column) {
    return all(rule).stream().anyMatch(text -> RuleText.namesRow(text, column.name()));
  }

  /** Those that can be read: another program may have changed what they name. */
  static List<ViewText> of(Relation relation, Rule rule, Schema schema, TypeContext types) {
    List<ViewText> read = new ArrayList<>();
    for (String text : all(rule)) {
      if (text.stripLeading().regionMatches(true, 0, "notify", 0, 6)) {
        continue;
      }
      try {
        RuleText parsed = new RuleText(text, relation, rule.event());
        read.add(new ViewText(text, parsed.bindable(schema), schema, types));
      } catch (SqlFault broken) {
        // Said above.
      }
    }
    return read;
  }
}
