package dev.manylite.translator.ddl.record;

import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.definition.TriggerFiring;
import dev.manylite.translator.schema.Rule;
import java.util.ArrayList;
import java.util.List;

/** A relation's rules ⇄ JSON. */
public final class RulesRecord {
  private RulesRecord() {}

  public static String write(List<Rule> rules) {
    return new JsonObject().putAll("rules", rules.stream().map(RulesRecord::json).toList()).write();
  }

  private static JsonObject json(Rule rule) {
    return new JsonObject()
        .put("oid", rule.oid())
        .put("name", rule.name())
        .put("event", rule.event().name())
        .put("instead", rule.instead())
        .put("condition", rule.condition())
        .put("actions", rule.actions())
        .put("firing", rule.firing() == TriggerFiring.ORIGIN ? null : rule.firing().name())
        .put("comment", rule.comment());
  }

  public static List<Rule> read(String text) {
    List<Rule> rules = new ArrayList<>();
    for (JsonObject json : Json.read(text).objects("rules")) {
      String firing = json.string("firing");
      rules.add(
          new Rule(
              json.integer("oid", 0),
              json.string("name"),
              RuleEvent.valueOf(json.string("event")),
              json.flag("instead"),
              json.string("condition"),
              json.strings("actions"),
              firing == null ? TriggerFiring.ORIGIN : TriggerFiring.valueOf(firing),
              json.string("comment")));
    }
    return rules;
  }
}
