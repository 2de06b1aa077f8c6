package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.OnCommit;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is remembered of ON COMMIT as tables come and go. One statement's state. */
final class OnCommitChanges {
  private final Schema before;
  private final Map<Integer, OnCommit> said = new HashMap<>();

  OnCommitChanges(Schema before) {
    this.before = before;
  }

  void put(int table, OnCommit action) {
    said.put(table, action);
  }

  /** The schema with what has changed. */
  Schema apply(Schema after, Records records) {
    Map<Integer, OnCommit> was =
        before.schema(Schema.TEMPORARY).map(SchemaFacts::onCommit).orElse(Map.of());
    if (said.isEmpty() && was.isEmpty()) {
      return after;
    }
    Set<Integer> there = new HashSet<>();
    after.relations().stream().map(Relation::oid).forEach(there::add);
    SchemaFacts facts = after.schema(Schema.TEMPORARY).orElseThrow();
    for (int table : was.keySet()) {
      if (!there.contains(table)) {
        facts = facts.withOnCommit(table, null);
        String name = Integer.toString(table);
        records.delete(new ObjectRow(ObjectKind.ON_COMMIT, Schema.TEMPORARY, name, null));
      }
    }
    for (Map.Entry<Integer, OnCommit> one : said.entrySet()) {
      facts = facts.withOnCommit(one.getKey(), one.getValue());
      records.put(
          ObjectKind.ON_COMMIT,
          Schema.TEMPORARY,
          Integer.toString(one.getKey()),
          one.getValue().name());
    }
    return after.with(facts);
  }
}
