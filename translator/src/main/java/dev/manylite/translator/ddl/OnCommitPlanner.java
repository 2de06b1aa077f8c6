package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.DropObjects;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.OnCommit;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** ON COMMIT: what is said of a new table, and what is done at the end of a transaction. */
final class OnCommitPlanner {
  private final Draft draft;

  OnCommitPlanner(Draft draft) {
    this.draft = draft;
  }

  /**
   * @throws SqlFault 42P16 where the table is not to be temporary
   */
  static void check(CreateTable.OnCommit action, ObjectName name, boolean temporary) {
    boolean isTemporary = temporary || Schema.TEMPORARY.equals(name.schema());
    if (action != CreateTable.OnCommit.PRESERVE_ROWS && !isTemporary) {
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION, "ON COMMIT can only be used on temporary tables");
    }
  }

  void remember(Relation table, CreateTable.OnCommit action) {
    if (action != CreateTable.OnCommit.PRESERVE_ROWS) {
      draft.setOnCommit(table, OnCommit.valueOf(action.name()));
    }
  }

  /** The end of a transaction: rows go first, then tables. */
  void carryOut() {
    Map<Integer, OnCommit> actions =
        draft.schema.schema(Schema.TEMPORARY).map(SchemaFacts::onCommit).orElse(Map.of());
    List<Relation> emptied = new ArrayList<>();
    List<ObjectName> dropped = new ArrayList<>();
    for (Relation relation : draft.schema.relations()) {
      OnCommit action = actions.get(relation.oid());
      if (action == OnCommit.DELETE_ROWS) {
        emptied.add(relation);
      } else if (action == OnCommit.DROP) {
        dropped.add(new ObjectName(Schema.TEMPORARY, relation.name(), SqlFault.NO_POSITION));
      }
    }
    for (Relation relation : emptied) {
      checkReferences(relation, emptied);
    }
    for (Relation relation : new Dependents(draft).referencesFirst(emptied)) {
      draft.step(Step.Execute.of("DELETE FROM temp." + QuotedName.of(relation.sqliteName())));
    }
    if (!dropped.isEmpty()) {
      new DropPlanner(draft)
          .plan(
              new DropObjects(
                  dev.manylite.translator.parse.tree.ObjectKind.TABLE,
                  dropped,
                  false,
                  true,
                  false,
                  SqlFault.NO_POSITION));
    }
  }

  private void checkReferences(Relation table, List<Relation> emptied) {
    for (Dependents.Reference reference : new Dependents(draft).references(table)) {
      if (emptied.stream().noneMatch(r -> r.oid() == reference.table().oid())) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED, "unsupported ON COMMIT and foreign key combination")
            .withDetail(
                "Table \""
                    + reference.table().name()
                    + "\" references \""
                    + table.name()
                    + "\", but they do not have the same ON COMMIT setting.");
      }
    }
  }
}
