package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.sqlite.Mentions;
import dev.manylite.translator.ddl.sqlite.SqliteIndex;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.ddl.statistics.StatisticsColumns;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** RENAME of tables, columns, constraints, indexes, views, sequences; SET SCHEMA. */
final class RenamePlanner {
  private final Draft draft;

  RenamePlanner(Draft draft) {
    this.draft = draft;
  }

  /** To another name, schema, or both. */
  void renameTable(Relation before, String schema, String name) {
    requireFree(schema, name);
    QueryTexts queries = naming(before, schema, name);
    TableDraft table = draft.table(before);
    String sqliteName = SqliteNames.of(schema, name);
    draft.checkSqliteName(sqliteName, name);
    draft.step(
        Step.Execute.of(
            "ALTER TABLE "
                + (before.isTemporary() ? "temp." : "")
                + QuotedName.of(before.sqliteName())
                + " RENAME TO "
                + QuotedName.of(sqliteName)));
    Relation renamed = Relations.named(before, schema, name);
    renamed = Relations.withConstraints(renamed, retargeted(before, before, schema, name));
    draft.replace(table, renamed);
    for (Relation other : List.copyOf(draft.schema.relations())) {
      boolean refers =
          other.oid() != before.oid()
              && other.constraints().stream()
                  .anyMatch(c -> c instanceof Constraint.ForeignKey key && key.references(before));
      if (refers) {
        TableDraft child = draft.table(other);
        draft.replace(
            child, Relations.withConstraints(other, retargeted(other, before, schema, name)));
      }
    }
    for (Sequence sequence : draft.schema.sequences()) {
      if (before.name().equals(sequence.ownerTable())
          && before.schema().equals(sequence.schema())) {
        draft.put(SequenceLimits.owned(sequence, name, sequence.ownerColumn()));
      }
    }
    queries.write();
  }

  private static List<Constraint> retargeted(
      Relation owner, Relation before, String schema, String name) {
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint constraint : owner.constraints()) {
      constraints.add(
          constraint instanceof Constraint.ForeignKey key && key.references(before)
              ? key.referringTo(schema, name)
              : constraint);
    }
    return constraints;
  }

  private void requireFree(String schema, String name) {
    if (draft.isTaken(schema, name)) {
      throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
    }
  }

  private QueryTexts naming(Relation before, String schema, String name) {
    return new QueryTexts(
        draft, text -> text.reads(before), text -> text.withRenamed(before, schema, name));
  }

  /**
   * @param tree relations that have the column, which get it in one go
   */
  private QueryTexts naming(List<Relation> tree, String column, String newName) {
    Map<Integer, Integer> numbers = new HashMap<>();
    tree.forEach(r -> numbers.put(r.oid(), r.column(column).orElseThrow().number()));
    return new QueryTexts(
        draft,
        text -> tree.stream().anyMatch(r -> text.reads(r, numbers.get(r.oid()))),
        text -> text.withRenamed(numbers, newName),
        (owner, text) ->
            numbers.containsKey(owner.oid()) ? RuleTexts.withRenamed(text, column, newName) : text);
  }

  /**
   * @param tree a table and those that inherit the column from it: what reads them all is read
   *     while each has it under the same name
   */
  void renameColumn(List<Relation> tree, String name, String newName) {
    tree.forEach(relation -> requireRenamable(relation, name, newName));
    QueryTexts queries = naming(tree, name, newName);
    for (Relation relation : tree) {
      Relation now = draft.schema.relation(relation.schema(), relation.name()).orElseThrow();
      renameColumn(now, name, newName);
    }
    queries.write();
  }

  private static void requireRenamable(Relation before, String name, String newName) {
    Lookup.refuseSystem(before, name, "rename");
    if (before.column(name).isEmpty()) {
      throw new SqlFault(SqlState.UNDEFINED_COLUMN, "column \"" + name + "\" does not exist");
    }
    ColumnPlanner.refuseSystemName(newName);
    boolean taken =
        before.columns().stream()
            .anyMatch(c -> !c.name().equals(name) && c.name().equalsIgnoreCase(newName));
    if (newName.equals(name) || taken) {
      throw new SqlFault(
          SqlState.DUPLICATE_COLUMN,
          "column \"" + newName + "\" of relation \"" + before.name() + "\" already exists");
    }
  }

  private void renameColumn(Relation before, String name, String newName) {
    Column column = before.column(name).orElseThrow();
    TableDraft table = draft.table(before);
    draft.step(
        Step.Execute.of(
            "ALTER TABLE "
                + (before.isTemporary() ? "temp." : "")
                + QuotedName.of(before.sqliteName())
                + " RENAME COLUMN "
                + QuotedName.of(name)
                + " TO "
                + QuotedName.of(newName)));
    if (table.own.remove(name)) {
      table.own.add(newName);
    }
    if (table.missing.remove(name)) {
      table.missing.add(newName);
    }
    Relation renamed = withRenamedColumn(before, column, newName);
    draft.replace(
        table,
        new TriggerPlanner(draft).withRenamed(before, renamed, c -> c.equals(name) ? newName : c));
    for (Dependents.Reference reference : new Dependents(draft).references(before)) {
      TableDraft child = draft.table(reference.table());
      draft.replace(child, withRenamedParent(child.relation, before, name, newName));
    }
    for (Sequence sequence : draft.schema.sequences()) {
      if (sequence.isOwnedBy(before, name)) {
        draft.put(SequenceLimits.owned(sequence, before.name(), newName));
      }
    }
  }

  void renameViewColumn(Relation view, String name, String newName) {
    Column column =
        view.column(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_COLUMN, "column \"" + name + "\" does not exist"));
    if (view.column(newName).isPresent()) {
      throw new SqlFault(
          SqlState.DUPLICATE_COLUMN,
          "column \"" + newName + "\" of relation \"" + view.name() + "\" already exists");
    }
    QueryTexts queries = naming(List.of(view), name, newName);
    draft.put(Relations.withColumn(view, Relations.named(column, newName)));
    queries.write();
  }

  private Relation withRenamedColumn(Relation before, Column column, String newName) {
    UnaryOperator<String> rename = c -> c.equals(column.name()) ? newName : c;
    List<Column> columns = new ArrayList<>();
    for (Column c : before.columns()) {
      String generated =
          c.generated() == null
              ? null
              : renamed(c.generated(), ExpressionUse.GENERATED, before, rename);
      Column same = Relations.withGenerated(c, generated);
      columns.add(c == column ? Relations.named(same, newName) : same);
    }
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint c : before.constraints()) {
      constraints.add(renamed(c, before, rename));
    }
    List<Index> indexes = new ArrayList<>();
    for (Index index : before.indexes()) {
      indexes.add(renamed(index, before, rename));
    }
    Relation relation =
        Relations.withIndexes(
            Relations.withConstraints(
                withRenamedParent(
                    Relations.withColumns(before, columns), before, column.name(), newName),
                constraints),
            indexes);
    relation = withRenamedParent(relation, before, column.name(), newName);
    if (!before.storage().statistics().isEmpty()) {
      relation =
          Relations.withStorage(
              relation,
              new StatisticsColumns(before, draft.expressions, draft.schema).renamed(rename));
    }
    return column.name().equals(before.rowidColumn())
        ? Relations.withRowidColumn(relation, newName)
        : relation;
  }

  private Constraint renamed(Constraint c, Relation table, UnaryOperator<String> rename) {
    if (c instanceof Constraint.Key key) {
      return Constraint.key(
          key.primary(),
          key.oid(),
          key.name(),
          key.columns().stream().map(rename).toList(),
          key.timing(),
          key.comment());
    }
    if (c instanceof Constraint.Check check) {
      return new Constraint.Check(
          check.oid(),
          check.name(),
          renamed(check.expression(), ExpressionUse.CHECK, table, rename),
          check.comment(),
          check.validated());
    }
    if (c instanceof Constraint.Exclusion) {
      return c;
    }
    return ((Constraint.ForeignKey) c).renamed(rename, UnaryOperator.identity());
  }

  private static Relation withRenamedParent(
      Relation child, Relation parent, String name, String newName) {
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint c : child.constraints()) {
      constraints.add(
          c instanceof Constraint.ForeignKey key && key.references(parent)
              ? key.renamed(UnaryOperator.identity(), r -> r.equals(name) ? newName : r)
              : c);
    }
    return Relations.withConstraints(child, constraints);
  }

  private Index renamed(Index index, Relation table, UnaryOperator<String> rename) {
    List<Index.Key> keys = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      keys.add(
          new Index.Key(
              key.column() == null ? null : rename.apply(key.column()),
              key.expression() == null
                  ? null
                  : renamed(key.expression(), ExpressionUse.INDEX_EXPRESSION, table, rename),
              key.descending(),
              key.nullsFirst(),
              key.operatorClass(),
              key.collation()));
    }
    String predicate =
        index.predicate() == null
            ? null
            : renamed(index.predicate(), ExpressionUse.INDEX_PREDICATE, table, rename);
    return index.over(keys, index.include().stream().map(rename).toList(), predicate);
  }

  private String renamed(
      String text, ExpressionUse use, Relation table, UnaryOperator<String> rename) {
    try {
      return draft.expressions.renamed(text, use, table, draft.schema, rename);
    } catch (SqlFault notOurs) {
      for (Column column : table.columns()) {
        if (!rename.apply(column.name()).equals(column.name())
            && Mentions.of(text, column.name())) {
          throw SqlFault.unsupported("renaming a column in an expression of another program")
              .causedBy(notOurs);
        }
      }
      return text;
    }
  }

  void renameConstraint(TableDraft table, String name, String newName) {
    Relation relation = table.relation;
    Constraint constraint =
        relation.constraints().stream()
            .filter(c -> c.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_OBJECT,
                        "constraint \""
                            + name
                            + "\" for table \""
                            + relation.name()
                            + "\" does not exist"));
    if (relation.constraints().stream().anyMatch(c -> c.name().equals(newName))) {
      throw new SqlFault(
          SqlState.DUPLICATE_OBJECT,
          "constraint \"" + newName + "\" for relation \"" + relation.name() + "\" already exists");
    }
    Index index =
        relation.indexes().stream()
            .filter(i -> i.constraint() && i.name().equals(name))
            .findFirst()
            .orElse(null);
    if (index != null) {
      requireFree(relation.schema(), newName);
    }
    if (index != null && index.sqliteName() != null) {
      renameIndex(table, index, newName);
    } else {
      int place = ConstraintDropper.place(relation, constraint);
      draft.editText(
          table,
          TableEdits.nameConstraint(table.text, table.parsed().constraints().get(place), newName));
      if (index != null) {
        draft.replace(table, withIndexNamed(table.relation, index, newName, null));
      }
    }
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint c : table.relation.constraints()) {
      constraints.add(c == constraint ? Constraints.named(c, newName) : c);
    }
    draft.replace(table, Relations.withConstraints(table.relation, constraints));
  }

  Index renameIndex(TableDraft table, Index index, String newName) {
    return renameIndex(table, index, index.schema(), newName);
  }

  /** SET SCHEMA takes a table's indexes along. */
  void moveIndex(TableDraft table, Index index, String schema) {
    renameIndex(table, index, schema, index.name());
  }

  /** SQLite has no renaming of indexes: its row of the schema is edited. */
  private Index renameIndex(TableDraft table, Index index, String schema, String newName) {
    requireFree(schema, newName);
    String sqliteName = SqliteNames.of(schema, newName);
    draft.checkSqliteName(sqliteName, newName);
    SchemaRow row = row(table, index.sqliteName());
    SqliteIndex parsed = row.index();
    String text = parsed.nameRange().replace(row.sql(), QuotedName.of(sqliteName));
    draft.step(
        new Step.EditSchemaText(
            table.temporary(),
            List.of(
                new Step.EditSchemaText.Edit(
                    "index", index.sqliteName(), sqliteName, row.tableName(), text))));
    draft.replace(table, withIndexNamed(table.relation, index, newName, sqliteName));
    return table.relation.indexes().stream()
        .filter(i -> i.name().equals(newName))
        .findFirst()
        .orElseThrow();
  }

  private SchemaRow row(TableDraft table, String index) {
    List<SchemaRow> rows = table.temporary() ? draft.source.temporaryRows() : draft.source.rows();
    return rows.stream()
        .filter(r -> r.type().equals("index") && r.name().equals(index))
        .findFirst()
        .orElseThrow();
  }

  private static Relation withIndexNamed(
      Relation relation, Index index, String newName, String sqliteName) {
    List<Index> indexes = new ArrayList<>();
    for (Index i : relation.indexes()) {
      indexes.add(i.name().equals(index.name()) ? i.named(i.schema(), newName, sqliteName) : i);
    }
    return Relations.withIndexes(relation, indexes);
  }

  void renameView(Relation view, String schema, String name) {
    requireFree(schema, name);
    QueryTexts queries = naming(view, schema, name);
    draft.remove(view);
    draft.put(Relations.named(view, schema, name));
    queries.write();
  }

  /** Defaults name their sequence; they follow. */
  void renameSequence(Sequence sequence, String schema, String name) {
    requireFree(schema, name);
    Schema before = draft.schema;
    draft.remove(sequence);
    Sequence renamed = SequenceLimits.named(sequence, schema, name);
    draft.put(renamed);
    String table = "main.\"" + ObjectKind.TABLE_NAME + "\"";
    if (draft.source.rows().stream().anyMatch(r -> r.name().equals(ObjectKind.TABLE_NAME))) {
      draft.step(
          Step.Execute.of(
              "UPDATE OR REPLACE "
                  + table
                  + " SET \"schema\" = ?1, \"name\" = ?2"
                  + " WHERE \"kind\" = ?3 AND \"schema\" = ?4 AND \"name\" = ?5",
              schema,
              name,
              ObjectKind.SEQUENCE_STATE,
              sequence.schema(),
              sequence.name()));
    }
    for (Relation relation : before.relations()) {
      for (Column column : relation.columns()) {
        boolean draws =
            column.defaultExpression() != null
                && column.defaultExpression().equals(ColumnPlanner.nextval(sequence));
        if (draws) {
          TableDraft owner = draft.table(relation);
          Column now = owner.relation.column(column.name()).orElseThrow();
          draft.replace(
              owner,
              Relations.withColumn(
                  owner.relation, Relations.withDefault(now, ColumnPlanner.nextval(renamed))));
        }
      }
    }
  }
}
