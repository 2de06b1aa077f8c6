package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.record.RulesRecord;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.type.value.Utf8;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a schema change does to rules: they follow their relation where it goes, and end with it.
 * One statement's state.
 */
final class RuleChanges {
  private final Schema before;
  private final Map<Integer, List<Rule>> said = new HashMap<>();

  RuleChanges(Schema before) {
    this.before = before;
  }

  /** All that a relation has from now on. */
  void put(int relation, List<Rule> rules) {
    said.put(relation, rules.stream().sorted((a, b) -> Utf8.compare(a.name(), b.name())).toList());
  }

  List<Rule> of(Schema schema, int relation) {
    List<Rule> changed = said.get(relation);
    return changed != null ? changed : schema.rules(relation);
  }

  /** The schema with what has changed. */
  Schema apply(Schema after, Records records) {
    if (said.isEmpty() && before.schemaFacts().stream().allMatch(s -> s.rules().isEmpty())) {
      return after;
    }
    Map<Integer, String> is = new HashMap<>();
    after.relations().forEach((Relation r) -> is.put(r.oid(), r.schema()));
    Schema changed = after;
    for (SchemaFacts facts : before.schemaFacts()) {
      for (Map.Entry<Integer, List<Rule>> rules : facts.rules().entrySet()) {
        int oid = rules.getKey();
        if (!facts.name().equals(is.get(oid))) {
          changed = with(changed, facts.name(), oid, List.of(), records);
          if (is.containsKey(oid)) {
            said.putIfAbsent(oid, rules.getValue());
          }
        }
      }
    }
    for (Map.Entry<Integer, List<Rule>> rules : said.entrySet()) {
      String schema = is.get(rules.getKey());
      if (schema != null) {
        changed = with(changed, schema, rules.getKey(), rules.getValue(), records);
      }
    }
    return changed;
  }

  private static Schema with(
      Schema schema, String name, int oid, List<Rule> rules, Records records) {
    String key = Integer.toString(oid);
    if (rules.isEmpty()) {
      records.delete(new ObjectRow(ObjectKind.RULES, name, key, null));
    } else {
      records.put(ObjectKind.RULES, name, key, RulesRecord.write(rules));
    }
    return schema
        .schema(name)
        .map(facts -> schema.with(facts.withRules(oid, rules)))
        .orElse(schema);
  }
}
