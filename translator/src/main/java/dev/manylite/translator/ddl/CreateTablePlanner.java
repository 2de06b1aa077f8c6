package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.ColumnDefinition;
import dev.manylite.translator.parse.tree.CreateTable;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CREATE TABLE. */
final class CreateTablePlanner {
  private static final int MAX_COLUMNS = 1600;

  private final Draft draft;
  private final ConstraintPlanner constraints;
  private final Map<String, String> checks = new HashMap<>();
  private final Map<String, Compiled> generated = new LinkedHashMap<>();
  private final List<Step.Needs> needs = new ArrayList<>();
  private TableParents parents;

  CreateTablePlanner(Draft draft) {
    this.draft = draft;
    this.constraints = new ConstraintPlanner(draft);
  }

  /** The new table's name, or null where IF NOT EXISTS says to leave it. */
  static String schemaOfNew(Draft draft, ObjectName name, boolean temporary, boolean ifNotExists) {
    String schema = draft.creationSchema(name, temporary);
    if (!draft.isTaken(schema, name.name())) {
      draft.checkTypeName(schema, name.name(), true);
      draft.checkSqliteName(SqliteNames.of(schema, name.name()), name.name());
      return schema;
    }
    if (!ifNotExists) {
      throw new SqlFault(
          SqlState.DUPLICATE_TABLE, "relation \"" + name.name() + "\" already exists");
    }
    draft.notice(
        Notice.of(
            SqlState.DUPLICATE_TABLE, "relation \"" + name.name() + "\" already exists, skipping"));
    return null;
  }

  void plan(CreateTable written) {
    TableLikes likes = new TableLikes(draft);
    CreateTable statement = likes.expanded(written);
    OnCommitPlanner.check(statement.onCommit(), statement.name(), statement.temporary());
    if (statement.family().key() != null && !statement.family().inherits().isEmpty()) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION,
          "cannot create partitioned table as inheritance child");
    }
    String name = statement.name().name();
    checkColumnNames(statement.columns());
    String schema = draft.creationSchema(statement.name(), statement.temporary());
    boolean left = statement.ifNotExists() && draft.isTaken(schema, name);
    parents = new TableParents(draft, left ? null : statement, schema);
    List<ColumnDefinition> definitions = parents.columns();
    if (schemaOfNew(draft, statement.name(), statement.temporary(), statement.ifNotExists())
        == null) {
      return;
    }
    checkColumnNames(definitions);
    List<PlannedColumn> planned = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    ColumnPlanner columnPlanner = new ColumnPlanner(draft, schema, name);
    for (ColumnDefinition definition : definitions) {
      PlannedColumn column = columnPlanner.plan(definition, planned.size() + 1);
      planned.add(column);
      if (column.sequence() != null) {
        // At once, so that the next column's sequence gets another name.
        new SequencePlanner(draft).add(column.sequence());
        sequences.add(column.sequence());
      }
    }
    Relation table = blank(schema, name, planned.stream().map(PlannedColumn::column).toList());
    table = withGenerated(table, definitions);
    table = partitioned(table, statement);
    table = stored(StoragePlanner.described(table, definitions), statement);
    table = new TypedTables(draft).of(table, statement);
    List<TableConstraint> all = allConstraints(statement, planned);
    List<TableConstraint> keys = all.stream().filter(this::isKeyOfGenerated).toList();
    table = withConstraints(table, all.stream().filter(c -> !keys.contains(c)).toList());
    TableDraft created = emit(parents.related(table), planned);
    keys.forEach(key -> new ConstraintAdder(draft).add(created, key));
    for (TableConstraint constraint : statement.constraints()) {
      if (constraint instanceof TableConstraint.Exclusion exclusion) {
        if (created.relation.isPartitioned()) {
          throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "exclusion constraints are not supported on partitioned tables");
        }
        new ExclusionPlanner(draft).add(created, exclusion);
      }
    }
    if (statement.family().partitionOf() != null) {
      Relation parent = draft.table(parents.partitioned()).relation;
      new PartitionIndexes(draft).inherit(created, parent);
      new PartitionTriggers(draft).inherit(created.relation, parent);
    }
    likes.complete(written, schema);
    new OnCommitPlanner(draft).remember(created.relation, statement.onCommit());
  }

  private static Relation stored(Relation table, CreateTable statement) {
    List<String> options =
        StorageParameters.of(StoragePlanner.kind(table))
            .set(List.of(), statement.storage().options());
    return Relations.withStorage(
        table, table.storage().withOptions(options).withUnlogged(statement.storage().unlogged()));
  }

  /** With its partition key, and with what it holds as a partition. */
  private Relation partitioned(Relation table, CreateTable statement) {
    PartitionPlanner planner = new PartitionPlanner(draft);
    Relation result = table;
    if (statement.family().key() != null) {
      result =
          Relations.withLineage(
              result, result.lineage().withKey(planner.key(statement.family().key(), table)));
    }
    if (statement.family().partitionOf() != null) {
      Relation parent = parents.partitioned();
      PartitionBound bound = planner.bound(statement.family().values(), parent);
      planner.checkNew(bound, parent, table.name(), statement.family().values().position());
      planner.checkDefault(bound, parent);
      result = Relations.withLineage(result, result.lineage().withBound(bound));
    }
    return result;
  }

  /** SQLite takes no generated column into a PRIMARY KEY, but into a unique index. */
  private boolean isKeyOfGenerated(TableConstraint constraint) {
    return constraint instanceof TableConstraint.Key key
        && key.primary()
        && key.columns().stream().anyMatch(generated::containsKey);
  }

  private void checkColumnNames(List<ColumnDefinition> columns) {
    if (columns.size() > MAX_COLUMNS) {
      throw new SqlFault(
          SqlState.TOO_MANY_COLUMNS, "tables can have at most " + MAX_COLUMNS + " columns");
    }
    Set<String> exact = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (ColumnDefinition column : columns) {
      if (!exact.add(column.name())) {
        throw new SqlFault(
            SqlState.DUPLICATE_COLUMN, "column \"" + column.name() + "\" specified more than once");
      }
      checkCase(folded, column.name());
    }
  }

  static void checkCase(Set<String> folded, String column) {
    if (!folded.add(column.toLowerCase(java.util.Locale.ROOT))) {
      throw SqlFault.unsupported("column \"" + column + "\" beside one of that name in other case")
          .withDetail("Names in a SQLite file must differ by more than case.");
    }
  }

  private Relation blank(String schema, String name, List<Column> columns) {
    return new Relation(
        draft.newOid("relation", schema, name),
        schema,
        name,
        Relation.Kind.TABLE,
        SqliteNames.of(schema, name),
        true,
        columns,
        List.of(),
        List.of(),
        null,
        null);
  }

  private Relation withGenerated(Relation table, List<ColumnDefinition> definitions) {
    Relation result = table;
    for (ColumnDefinition definition : definitions) {
      Expression tree = ColumnPlanner.generation(definition);
      if (tree != null) {
        Column column = table.column(definition.name()).orElseThrow();
        Compiled compiled = generation(draft, column, tree, table, definitions);
        generated.put(column.name(), compiled);
        needs.add(compiled.needs());
        result = Relations.withColumn(result, Relations.withGenerated(column, compiled.text()));
      }
    }
    return result;
  }

  private static Compiled generation(
      Draft draft,
      Column column,
      Expression tree,
      Relation table,
      List<ColumnDefinition> definitions) {
    Compiled compiled =
        draft.expressions.compileFor(column, tree, ExpressionUse.GENERATED, table, draft.schema);
    for (ColumnDefinition other : definitions) {
      boolean reads = compiled.columns().contains(other.name());
      if (reads && ColumnPlanner.generation(other) != null) {
        throw new SqlFault(
                SqlState.INVALID_OBJECT_DEFINITION,
                "cannot use generated column \""
                    + other.name()
                    + "\" in column generation expression")
            .withDetail("A generated column cannot reference another generated column.");
      }
    }
    return compiled;
  }

  private static List<TableConstraint> allConstraints(
      CreateTable statement, List<PlannedColumn> planned) {
    List<TableConstraint> all = new ArrayList<>();
    planned.forEach(p -> all.addAll(p.constraints()));
    all.addAll(statement.constraints());
    return RepeatedKeys.without(all);
  }

  /** Checks first, then keys, then foreign keys, in PostgreSQL's order of naming. */
  private Relation withConstraints(Relation blank, List<TableConstraint> written) {
    Relation table = blank;
    for (TableConstraint constraint : written) {
      if (constraint instanceof TableConstraint.Key key && key.primary()) {
        table = withKey(table, key);
      }
    }
    for (TableConstraint constraint : written) {
      if (constraint instanceof TableConstraint.Key key && !key.primary()) {
        table = withKey(table, key);
      }
    }
    for (var inherited : parents.checks().entrySet()) {
      Expression tree = Parser.expression(inherited.getValue().expression);
      table =
          withCheck(table, new TableConstraint.Check(inherited.getKey(), tree, false, false, 0));
    }
    for (TableConstraint constraint : written) {
      if (constraint instanceof TableConstraint.Check check) {
        Relation now = table;
        boolean merged =
            parents.merges(check.name(), () -> constraints.compile(check, now), check.noInherit());
        table = merged ? table : withCheck(table, check);
      }
    }
    for (TableConstraint constraint : written) {
      if (constraint instanceof TableConstraint.ForeignKey key) {
        table = Relations.plus(table, constraints.foreignKey(key, table));
      }
    }
    return table;
  }

  private Relation withCheck(Relation table, TableConstraint.Check check) {
    Compiled compiled = constraints.compile(check, table);
    Constraint.Check named = constraints.check(check, table, compiled);
    checks.put(named.name(), compiled.sql());
    needs.add(compiled.needs());
    Relation with = Relations.plus(table, named);
    if (check.noInherit() && table.isPartitioned()) {
      throw InheritedAlter.noInheritOfPartitioned(table);
    }
    return check.noInherit() ? Relations.withoutPassing(with, named) : with;
  }

  private Relation withKey(Relation before, TableConstraint.Key key) {
    if (key.usingIndex() != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "cannot use an existing index in CREATE TABLE")
          .at(key.position());
    }
    if (before.isPartitioned()) {
      PartitionPlanner.requireKey(before, key.columns(), key.primary() ? "PRIMARY KEY" : "UNIQUE");
    }
    Constraint.Key constraint = constraints.key(key, before);
    String sqliteName = null;
    if (constraint.isLate()) {
      sqliteName = SqliteNames.of(before.schema(), constraint.name());
      draft.checkSqliteName(sqliteName, constraint.name());
    }
    Relation table = before;
    if (key.primary()) {
      for (String column : key.columns()) {
        table =
            Relations.withColumn(
                table, Relations.withNotNull(table.column(column).orElseThrow(), true));
      }
      boolean rowid =
          key.columns().size() == 1
              && !constraint.isLate()
              && TableText.isRowidType(
                  table.column(key.columns().get(0)).orElseThrow().type().base())
              && !generated.containsKey(key.columns().get(0));
      if (rowid) {
        table = Relations.withRowidColumn(table, key.columns().get(0));
      }
    }
    Index index = constraints.indexOf(constraint, table, sqliteName);
    return Relations.plus(Relations.plus(table, constraint), ConstraintAdder.completed(index, key));
  }

  private TableDraft emit(Relation table, List<PlannedColumn> planned) {
    Set<String> keyColumns = new HashSet<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.Key key) {
        keyColumns.addAll(key.columns());
      }
    }
    List<String> columns = new ArrayList<>();
    for (PlannedColumn column : planned) {
      Column now = table.column(column.column().name()).orElseThrow();
      Compiled generation = generated.get(now.name());
      columns.add(
          TableText.column(
              now,
              now.name().equals(table.rowidColumn()),
              keyColumns.contains(now.name()),
              column.expression() == null ? null : TableText.defaultValue(now, column.expression()),
              generation == null ? null : generation.sql()));
    }
    List<String> constraintTexts =
        table.constraints().stream()
            .filter(c -> !(c instanceof Constraint.Key key && key.isLate()))
            .map(c -> TableText.constraint(c, table, checks, draft.schema))
            .toList();
    String text = TableText.create(table, columns, constraintTexts);
    TableDraft created = new TableDraft(table, text);
    table.columns().forEach(c -> created.own.add(c.name()));
    draft.add(created);
    draft.step(
        new Step.Execute(
            table.isTemporary() ? text.replaceFirst("CREATE TABLE", "CREATE TEMP TABLE") : text,
            List.of(),
            Needing.all(needs, keyColumns, table),
            null));
    for (Index index : table.indexes()) {
      if (!index.enforces()) {
        new IndexPlanner(draft).create(index, table, List.of(), null);
      } else if (index.traits().nullsNotDistinct()) {
        new IndexPlanner(draft).createOfNulls(index, table);
      }
    }
    return created;
  }
}
