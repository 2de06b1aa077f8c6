package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.Cluster;
import dev.manylite.translator.parse.tree.StatementOption;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * CLUSTER (manual). SQLite keeps rows in the order of their rowids: so they get new ones in the
 * index's order, above all that there are. Where an integer primary key is the rowid, rows are in
 * its order and can be in no other.
 */
final class ClusterPlanner {
  private static final String ORDER = "_manylite_order";

  private final Draft draft;

  ClusterPlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(Cluster statement) {
    for (StatementOption option : statement.options()) {
      if (!option.name().equals("verbose")) {
        throw new SqlFault(
                SqlState.SYNTAX_ERROR, "unrecognized CLUSTER option \"" + option.name() + "\"")
            .at(option.position());
      }
    }
    if (statement.table() != null) {
      Relation table = Lookup.indexed(statement.table(), draft.schema);
      new Ownership(draft).require(table);
      cluster(table, statement.index());
      return;
    }
    int user = draft.context.roles().oid(draft.context.currentUser());
    for (Relation table : draft.schema.relations()) {
      int owner = draft.access(table.oid()).owner();
      if (clustered(table) != null && draft.context.roles().mayActAs(user, owner)) {
        cluster(table, null);
      }
    }
  }

  /** Null for a table that never was. */
  private static Index clustered(Relation table) {
    return table.indexes().stream().filter(i -> i.traits().clustered()).findFirst().orElse(null);
  }

  private void cluster(Relation table, String name) {
    if (table.isPartitioned()) {
      throw SqlFault.unsupported("CLUSTER of a partitioned table");
    }
    Index index = name == null ? clustered(table) : StoragePlanner.index(table, name);
    if (index == null) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT,
          "there is no previously clustered index for table \"" + table.name() + "\"");
    }
    StoragePlanner.checkClusterable(index);
    if (!index.method().equals("btree")) {
      throw SqlFault.unsupported("CLUSTER by an index of access method " + index.method());
    }
    new StoragePlanner(draft).clusterOn(table, index.name());
    boolean ofRowid =
        index.keys().size() == 1
            && !index.keys().get(0).descending()
            && table.rowidColumn() != null
            && table.rowidColumn().equals(index.keys().get(0).column());
    if (!ofRowid) {
      order(table, index);
    }
  }

  private void order(Relation table, Index index) {
    String rowid = table.rowidName().orElse(null);
    if (rowid == null || table.rowidColumn() != null) {
      throw SqlFault.unsupported(
          "CLUSTER of a table whose rows SQLite keeps in another key's order");
    }
    List<Step.Needs> needs = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      Compiled compiled =
          draft.expressions.compile(
              key.column() == null ? key.expression() : PgText.identifier(key.column()),
              ExpressionUse.INDEX_EXPRESSION,
              table,
              draft.schema);
      String collation =
          key.column() == null
              ? compiled.bound().type().base().equality()
              : TableText.collation(table.column(key.column()).orElseThrow());
      String sql = key.column() == null ? "(" + compiled.sql() + ")" : QuotedName.of(key.column());
      needs.add(compiled.needs());
      needs.add(Needing.collation(collation));
      keys.add(
          sql
              + (collation == null ? "" : " COLLATE " + QuotedName.of(collation))
              + (key.descending() ? " DESC" : " ASC")
              + (key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST"));
    }
    String name = (table.isTemporary() ? "temp." : "main.") + QuotedName.of(table.sqliteName());
    String of = "temp." + QuotedName.of(ORDER);
    draft.step(
        Step.Execute.of(
            "CREATE TEMP TABLE " + QuotedName.of(ORDER) + " (old INTEGER PRIMARY KEY, new)"));
    draft.step(
        new Step.Execute(
            "INSERT INTO "
                + of
                + " SELECT "
                + rowid
                + ", (SELECT max("
                + rowid
                + ") FROM "
                + name
                + ") + row_number() OVER (ORDER BY "
                + String.join(", ", keys)
                + ") FROM "
                + name,
            List.of(),
            Needing.all(needs),
            null));
    draft.step(
        Step.Execute.of(
            "UPDATE "
                + name
                + " SET "
                + rowid
                + " = (SELECT new FROM "
                + of
                + " AS o WHERE o.old = "
                + QuotedName.of(table.sqliteName())
                + "."
                + rowid
                + ")"));
    draft.step(Step.Execute.of("DROP TABLE " + of));
  }
}
