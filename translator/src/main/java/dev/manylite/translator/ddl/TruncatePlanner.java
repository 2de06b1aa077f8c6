package dev.manylite.translator.ddl;

import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.definition.TriggerTiming;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Truncate;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TRUNCATE: tables that refer to others are emptied before those. */
final class TruncatePlanner {
  private final Draft draft;
  private final Dependents dependents;

  TruncatePlanner(Draft draft) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
  }

  void plan(Truncate statement) {
    Map<Integer, Relation> tables = new LinkedHashMap<>();
    for (int i = 0; i < statement.tables().size(); i++) {
      Relation table = Lookup.table(statement.tables().get(i), draft.schema);
      new Ownership(draft).require(table, Privilege.TRUNCATE, List.of());
      boolean only = statement.only().get(i);
      if (only && table.isPartitioned()) {
        throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot truncate only a partitioned table")
            .withHint(
                "Do not specify the ONLY keyword, or use TRUNCATE ONLY on the partitions"
                    + " directly.");
      }
      List<Relation> all = only ? List.of(table) : draft.schema.tree(table);
      all.forEach(t -> tables.put(t.oid(), t));
    }
    List<Relation> pending = new ArrayList<>(tables.values());
    while (!pending.isEmpty()) {
      Relation table = pending.remove(0);
      for (Dependents.Reference reference : dependents.references(table)) {
        Relation child = reference.table();
        if (tables.containsKey(child.oid())) {
          continue;
        }
        if (!statement.cascade()) {
          throw new SqlFault(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "cannot truncate a table referenced in a foreign key constraint")
              .withDetail("Table \"" + child.name() + "\" references \"" + table.name() + "\".")
              .withHint(
                  "Truncate table \""
                      + child.name()
                      + "\" at the same time, or use TRUNCATE ... CASCADE.");
        }
        draft.notice(
            Notice.of(
                SqlState.SUCCESSFUL_COMPLETION,
                "truncate cascades to table \"" + child.name() + "\""));
        new Ownership(draft).require(child, Privilege.TRUNCATE, List.of());
        tables.put(child.oid(), child);
        pending.add(child);
      }
    }
    fire(tables.values(), TriggerTiming.BEFORE);
    for (Relation table : dependents.referencesFirst(tables.values())) {
      draft.step(new Step.Empty(table));
      if (statement.restartIdentity()) {
        restart(table);
      }
    }
    fire(tables.values(), TriggerTiming.AFTER);
  }

  private void fire(Collection<Relation> tables, TriggerTiming timing) {
    for (Relation table : tables) {
      if (table.triggers().stream().anyMatch(t -> t.fires(timing, TriggerEvent.TRUNCATE, false))) {
        draft.step(new Step.FireTruncate(table, timing));
      }
    }
  }

  private void restart(Relation table) {
    if (table.numbersRows() && draft.table(table).parsed().autoIncrements()) {
      draft.step(
          Step.Execute.of("DELETE FROM sqlite_sequence WHERE name = ?1", table.sqliteName()));
    }
    for (Sequence sequence : draft.schema.sequences()) {
      if (sequence.isOwnedBy(table)) {
        draft.step(new Step.RestartSequence(sequence.oid(), sequence.start()));
      }
    }
  }
}
