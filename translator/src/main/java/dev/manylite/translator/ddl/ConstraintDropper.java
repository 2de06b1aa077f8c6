package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.sqlite.AutoIndexes;
import dev.manylite.translator.ddl.sqlite.SqliteColumn;
import dev.manylite.translator.ddl.sqlite.SqliteConstraint;
import dev.manylite.translator.ddl.sqlite.SqliteTable;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.ddl.sqlite.TableReader;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.NullKeys;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Takes constraints and indexes away from a table, in the schema and in SQLite. */
final class ConstraintDropper {
  private final Draft draft;

  ConstraintDropper(Draft draft) {
    this.draft = draft;
  }

  void drop(TableDraft table, Constraint constraint) {
    Relation relation = table.relation;
    if (constraint instanceof Constraint.Exclusion exclusion) {
      new ExclusionTriggers(draft).drop(table, exclusion);
      dropIndex(table, exclusion.index(relation));
      draft.replace(table, Relations.minus(table.relation, constraint));
      return;
    }
    if (constraint.isLate()) {
      new LateTriggers(draft).drop(table, constraint);
    }
    boolean key = constraint instanceof Constraint.Key;
    Index index =
        relation.indexes().stream()
            .filter(i -> key && i.constraint() && i.name().equals(constraint.name()))
            .findFirst()
            .orElse(null);
    if (index != null && index.sqliteName() != null) {
      dropIndex(table, index);
    } else if (key) {
      dropOfNulls(table, index);
      dropInlineKey(table, constraint);
    } else {
      SqliteTable parsed = table.parsed();
      int place = place(relation, constraint);
      draft.editText(
          table, TableEdits.removeConstraint(table.text, parsed.constraints().get(place)));
    }
    Relation without = Relations.minus(table.relation, constraint);
    draft.replace(table, key ? Relations.minusIndex(without, constraint.name()) : without);
  }

  private void dropOfNulls(TableDraft table, Index index) {
    if (index != null && index.enforces() && index.traits().nullsNotDistinct()) {
      draft.step(
          Step.Execute.of(
              "DROP INDEX "
                  + (table.temporary() ? "temp." : "")
                  + QuotedName.of(NullKeys.name(index))));
    }
  }

  void dropIndex(TableDraft table, Index index) {
    dropOfNulls(table, index);
    draft.step(
        Step.Execute.of(
            "DROP INDEX "
                + (table.temporary() ? "temp." : "")
                + QuotedName.of(index.sqliteName())));
    draft.replace(table, Relations.minusIndex(table.relation, index.name()));
  }

  /** The schema lists the text's constraints first, in the order of the text. */
  static int place(Relation relation, Constraint constraint) {
    int place = relation.constraints().indexOf(constraint);
    int before = 0;
    for (int i = 0; i < place; i++) {
      before += isInText(relation, relation.constraints().get(i)) ? 1 : 0;
    }
    return before;
  }

  private static boolean isInText(Relation relation, Constraint constraint) {
    boolean key =
        constraint instanceof Constraint.Key || constraint instanceof Constraint.Exclusion;
    return !key
        || relation.indexes().stream()
            .noneMatch(i -> i.name().equals(constraint.name()) && i.sqliteName() != null);
  }

  /** Only as the rowid's could a column of a wider type be declared INTEGER. */
  private static String withOwnType(String text, Relation table, String column) {
    SqlType type = table.column(column).orElseThrow().type();
    if (type.base() == Types.INT4) {
      return text;
    }
    SqliteTable parsed = TableReader.read(text);
    return TableEdits.setType(
        text, parsed.column(column).orElseThrow(), TableText.declaration(type, parsed.strict()));
  }

  /**
   * A key in the table's text has an index that SQLite made and will not drop. Giving that one a
   * name and a text of its own makes it an ordinary index, with no copying.
   */
  private void dropInlineKey(TableDraft table, Constraint constraint) {
    SqliteTable parsed = table.parsed();
    if (parsed.withoutRowid()) {
      throw SqlFault.unsupported("dropping a key of a table WITHOUT ROWID");
    }
    int place = place(table.relation, constraint);
    SqliteConstraint written = parsed.constraints().get(place);
    String text = TableEdits.removeConstraint(table.text, written);
    boolean rowid =
        constraint instanceof Constraint.PrimaryKey && table.relation.rowidColumn() != null;
    if (rowid) {
      String column = table.relation.rowidColumn();
      refuseNumbered(table.relation, column);
      SqliteColumn key = TableReader.read(text).column(column).orElseThrow();
      // Another program's rowid needs no NOT NULL to have none.
      text = key.notNull() == null ? TableEdits.setNotNull(text, key) : text;
      draft.editText(table, withOwnType(text, table.relation, column));
      // The column's values were the rowids; its fields in the records are null.
      List<Index> indexes = emptied(table, column);
      draft.step(
          Step.Execute.of(
              "UPDATE "
                  + QuotedName.of(table.relation.sqliteName())
                  + " SET "
                  + QuotedName.of(column)
                  + " = rowid"));
      for (Index index : indexes) {
        draft.replace(table, Relations.plus(table.relation, index));
        new IndexPlanner(draft).recreate(index, table.relation);
      }
      draft.replace(table, Relations.withRowidColumn(table.relation, null));
      return;
    }
    List<String> autoIndexes = AutoIndexes.names(parsed);
    String automatic = autoIndexes.get(place);
    List<String> columns = ((Constraint.Key) constraint).columns();
    String tableName = table.relation.sqliteName();
    String temporaryName = "_manylite_dropped_" + tableName;
    List<Step.EditSchemaText.Edit> edits = new ArrayList<>();
    if (automatic != null) {
      edits.add(
          new Step.EditSchemaText.Edit(
              "index",
              automatic,
              temporaryName,
              tableName,
              "CREATE UNIQUE INDEX "
                  + QuotedName.of(temporaryName)
                  + " ON "
                  + QuotedName.of(tableName)
                  + " ("
                  + QuotedName.list(columns)
                  + ")"));
      renumber(autoIndexes, automatic, tableName, edits);
    }
    edits.add(
        new Step.EditSchemaText.Edit("table", tableName, tableName, tableName, table.shown(text)));
    table.text = text;
    draft.step(new Step.EditSchemaText(table.temporary(), edits));
    if (automatic != null) {
      draft.step(
          Step.Execute.of(
              "DROP INDEX " + (table.temporary() ? "temp." : "") + QuotedName.of(temporaryName)));
    }
  }

  /**
   * Indexes hold the rowids where the records hold nulls, and SQLite would not find what it is to
   * replace: those of names are dropped, those of the table's text made anew.
   *
   * @return what is to be made again
   */
  private List<Index> emptied(TableDraft table, String column) {
    DropColumnPlanner uses = new DropColumnPlanner(draft);
    List<Index> dropped = new ArrayList<>();
    Relation before = table.relation;
    boolean inText = false;
    for (Index index : before.indexes()) {
      if (uses.concerns(index, before, column)) {
        if (index.sqliteName() != null) {
          dropIndex(table, index);
          dropped.add(index);
        } else {
          inText = true;
        }
      }
    }
    if (inText) {
      List<String> columns = before.columns().stream().map(Column::name).toList();
      for (String name : AutoIndexes.names(table.parsed())) {
        if (name != null) {
          draft.step(
              new Step.Execute(
                  "REINDEX " + (table.temporary() ? "temp." : "main.") + QuotedName.of(name),
                  List.of(),
                  Needing.all(List.of(), columns, before),
                  null));
        }
      }
    }
    return dropped;
  }

  /** Another program's identity is SQLite's numbering of rowids. */
  private void refuseNumbered(Relation table, String column) {
    Column key = table.column(column).orElseThrow();
    boolean numbered =
        table.numbersRows()
            && key.identity() != Column.Identity.NONE
            && new AlterColumnPlanner(draft).sequences(table, key).isEmpty();
    if (numbered) {
      throw SqlFault.unsupported("dropping the key of a table whose rows SQLite numbers")
          .withHint("Drop the identity of column \"" + column + "\" first.");
    }
  }

  /** Those after the one that goes move up. */
  private static void renumber(
      List<String> names, String gone, String table, List<Step.EditSchemaText.Edit> edits) {
    String previous = null;
    for (String name : names) {
      if (name == null) {
        continue;
      }
      if (previous != null) {
        edits.add(new Step.EditSchemaText.Edit("index", name, previous, table, null));
        previous = name;
      }
      if (name.equals(gone)) {
        previous = name;
      }
    }
  }
}
