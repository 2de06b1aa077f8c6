package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.IndexTraits;
import dev.manylite.translator.schema.NullKeys;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** CREATE INDEX, and the making of indexes for others. */
final class IndexPlanner {
  private final Draft draft;

  IndexPlanner(Draft draft) {
    this.draft = draft;
  }

  /** With the indexes of partitions. */
  void plan(CreateIndex statement) {
    Relation table = Lookup.indexed(statement.table(), draft.schema);
    boolean partitioned = table.isPartitioned();
    if (partitioned && statement.concurrently()) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cannot create index on partitioned table \"" + table.name() + "\" concurrently");
    }
    planAlone(statement);
    if (partitioned && !statement.only()) {
      new PartitionIndexes(draft).inheritBelow(table);
    }
  }

  void planAlone(CreateIndex statement) {
    Relation table = Lookup.indexed(statement.table(), draft.schema);
    new Ownership(draft).require(table);
    AccessMethodRules.check(statement);
    Keys prepared = keys(statement, table);
    List<Index.Key> keys = prepared.keys();
    if (table.isPartitioned() && statement.unique()) {
      PartitionPlanner.requireKey(table, keys.stream().map(Index.Key::column).toList(), "UNIQUE");
    }
    List<String> options =
        StorageParameters.of(StorageParameters.Kind.ofMethod(statement.method()))
            .set(List.of(), statement.options());
    String name = name(statement, table, keys);
    if (name == null) {
      return;
    }
    Index index =
        new Index(
            draft.newOid("index", table.schema(), name),
            table.schema(),
            name,
            statement.unique(),
            false,
            false,
            statement.method(),
            keys,
            statement.include(),
            prepared.predicate(),
            null,
            SqliteNames.of(table.schema(), name),
            IndexTraits.NONE
                .withNullsNotDistinct(statement.nullsNotDistinct())
                .withOptions(options)
                .withValid(
                    !statement.only()
                        || !table.isPartitioned()
                        || draft.schema.children(table).isEmpty()));
    TableDraft changed = draft.table(table);
    draft.replace(changed, Relations.plus(table, index));
    create(index, changed.relation, prepared.compiled(), prepared.where());
  }

  /**
   * What an index holds.
   *
   * @param compiled for each key, null where it is a column
   * @param where null if it holds all rows
   */
  record Keys(List<Index.Key> keys, List<Compiled> compiled, Compiled where) {
    String predicate() {
      return where == null ? null : where.text();
    }
  }

  Keys keys(CreateIndex statement, Relation table) {
    List<Index.Key> keys = new ArrayList<>();
    List<Compiled> compiled = new ArrayList<>();
    for (CreateIndex.Key key : statement.keys()) {
      Compiled expression = expression(key, table);
      compiled.add(expression);
      keys.add(key(key, expression, table, statement.method()));
    }
    for (String column : statement.include()) {
      requireColumn(table, column);
    }
    Compiled where =
        statement.where() == null
            ? null
            : draft.expressions.compile(
                statement.where(), ExpressionUse.INDEX_PREDICATE, table, null, draft.schema);
    return new Keys(keys, compiled, where);
  }

  /** Null where the key is a column. */
  private Compiled expression(CreateIndex.Key key, Relation table) {
    if (key.expression() instanceof Expression.ColumnReference reference
        && reference.names().size() == 1) {
      requireColumn(table, reference.names().get(0));
      return null;
    }
    if (key.expression() instanceof Expression.StringLiteral
        || key.expression() instanceof Expression.NullLiteral) {
      AccessMethodRules.requireClass(Types.UNKNOWN, "btree");
    }
    return draft.expressions.compile(
        collated(key).map(Expression.Collate::operand).orElse(key.expression()),
        ExpressionUse.INDEX_EXPRESSION,
        table,
        null,
        draft.schema);
  }

  /** A COLLATE at the top of an expression is the key's. */
  private static Optional<Expression.Collate> collated(CreateIndex.Key key) {
    return key.expression() instanceof Expression.Collate collate
        ? Optional.of(collate)
        : Optional.empty();
  }

  /** 0 for that of the column, or of those that the expression reads. */
  private static int collation(
      CreateIndex.Key key, PgType type, List<String> columns, Relation table) {
    ObjectName written =
        key.collation() != null
            ? key.collation()
            : collated(key)
                .map(
                    c ->
                        new ObjectName(
                            null, c.collation().get(c.collation().size() - 1), c.position()))
                .orElse(null);
    int collation = TypeResolver.checkCollation(written, SqlType.of(type));
    boolean implied =
        columns.stream()
            .flatMap(c -> table.column(c).stream())
            .anyMatch(c -> c.collation() == collation);
    return implied ? 0 : collation;
  }

  private static void requireColumn(Relation table, String column) {
    if (Lookup.isSystem(table, column)) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, "index creation on system columns is not supported");
    }
    if (table.column(column).isEmpty()) {
      throw new SqlFault(SqlState.UNDEFINED_COLUMN, "column \"" + column + "\" does not exist");
    }
  }

  private static Index.Key key(
      CreateIndex.Key key, Compiled expression, Relation table, String method) {
    String column =
        expression != null ? null : ((Expression.ColumnReference) key.expression()).names().get(0);
    PgType type =
        expression != null
            ? expression.bound().type().base()
            : table.column(column).orElseThrow().type().base();
    if (type.facts().category() == 'P') {
      String shown = key.expression() instanceof Expression.RowConstructor ? "row" : "expr";
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION,
          "column \"" + shown + "\" has pseudo-type " + type.sqlName());
    }
    List<String> columns = expression == null ? List.of(column) : List.copyOf(expression.columns());
    String operatorClass = OperatorClasses.check(key.operatorClass(), key.options(), type, method);
    boolean nullsFirst = key.nullsFirst() == null ? key.descending() : key.nullsFirst();
    return new Index.Key(
        column,
        expression == null ? null : expression.text(),
        key.descending(),
        nullsFirst,
        operatorClass,
        collation(key, type, columns, table));
  }

  /** Null where IF NOT EXISTS says to leave it. */
  private String name(CreateIndex statement, Relation table, List<Index.Key> keys) {
    if (statement.name() == null) {
      return GeneratedNames.choose(
          table.name(),
          IndexNames.columns(statement, keys),
          "idx",
          candidate -> draft.isTaken(table.schema(), candidate));
    }
    String name = statement.name();
    if (draft.isTaken(table.schema(), name)) {
      if (!statement.ifNotExists()) {
        throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
      }
      draft.notice(
          Notice.of(
              SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists, skipping"));
      return null;
    }
    draft.checkSqliteName(SqliteNames.of(table.schema(), name), name);
    return name;
  }

  /** Makes again what the schema has, with its expressions bound anew. */
  void recreate(Index index, Relation table) {
    List<Compiled> compiled = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      compiled.add(
          key.expression() == null
              ? null
              : draft.expressions.compile(
                  key.expression(), ExpressionUse.INDEX_EXPRESSION, table, draft.schema));
    }
    Compiled where =
        index.predicate() == null
            ? null
            : draft.expressions.compile(
                index.predicate(), ExpressionUse.INDEX_PREDICATE, table, draft.schema);
    create(index, table, compiled, where);
  }

  /** The index itself, in SQLite. */
  void create(Index index, Relation table, List<Compiled> expressions, Compiled where) {
    List<Step.Needs> needs = new ArrayList<>();
    List<String> keyColumns = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    List<String> collations = new ArrayList<>();
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(index.enforces() ? "UNIQUE INDEX " : "INDEX ");
    sql.append(table.isTemporary() ? "temp." : "");
    sql.append(QuotedName.of(index.sqliteName())).append(" ON ");
    sql.append(QuotedName.of(table.sqliteName())).append(" (");
    if (AccessMethodRules.isDefinitionOnly(index.method(), types(index, table, expressions))) {
      draft.step(new Step.Execute(sql + definition(index), List.of(), Step.Needs.NONE, null));
      return;
    }
    for (int i = 0; i < index.keys().size(); i++) {
      Index.Key key = index.keys().get(i);
      Compiled expression = i < expressions.size() ? expressions.get(i) : null;
      sql.append(i > 0 ? ", " : "");
      String collation;
      if (expression == null) {
        sql.append(QuotedName.of(key.column()));
        collation = TableText.collation(table.column(key.column()).orElseThrow());
        keyColumns.add(key.column());
      } else {
        // SQLite takes a string that stands alone for a column's name.
        sql.append(expression.sql().startsWith("'") ? "+" : "").append(expression.sql());
        collation = expression.bound().type().base().equality();
        needs.add(expression.needs());
        needs.add(Needing.collation(collation));
      }
      parts.add(expression == null ? QuotedName.of(key.column()) : "(" + expression.sql() + ")");
      collations.add(collation);
      if (collation != null) {
        sql.append(" COLLATE ").append(QuotedName.of(collation));
      }
      sql.append(key.descending() ? " DESC" : "");
    }
    sql.append(')');
    if (where != null) {
      sql.append(" WHERE ").append(where.sql());
      needs.add(where.needs());
    }
    draft.step(
        new Step.Execute(
            sql.toString(),
            List.of(),
            Needing.all(needs, keyColumns, table),
            index.enforces() ? duplicates(index, table) : null));
    if (index.unique() && !index.enforces()) {
      draft.step(duplicates(index, table));
    }
    if (index.enforces() && index.traits().nullsNotDistinct()) {
      createOfNulls(index, table, parts, collations, where, Needing.all(needs, keyColumns, table));
    }
  }

  /** The second index of a key in the table's own text. */
  void createOfNulls(Index index, Relation table) {
    List<String> columns = index.keys().stream().map(Index.Key::column).toList();
    List<String> collations = new ArrayList<>();
    columns.forEach(c -> collations.add(TableText.collation(table.column(c).orElseThrow())));
    createOfNulls(
        index,
        table,
        columns.stream().map(QuotedName::of).toList(),
        collations,
        null,
        Needing.all(List.of(), columns, table));
  }

  private void createOfNulls(
      Index index,
      Relation table,
      List<String> keys,
      List<String> collations,
      Compiled where,
      Step.Needs needs) {
    draft.step(
        new Step.Execute(
            "CREATE UNIQUE INDEX "
                + (table.isTemporary() ? "temp." : "")
                + QuotedName.of(NullKeys.name(index))
                + " ON "
                + QuotedName.of(table.sqliteName())
                + " ("
                + NullKeys.keys(keys, collations)
                + ") WHERE "
                + NullKeys.condition(keys)
                + (where == null ? "" : " AND (" + where.sql() + ")"),
            List.of(),
            needs,
            duplicates(index, table)));
  }

  private static List<PgType> types(Index index, Relation table, List<Compiled> expressions) {
    List<PgType> types = new ArrayList<>();
    for (int i = 0; i < index.keys().size(); i++) {
      String column = index.keys().get(i).column();
      types.add(
          column == null
              ? expressions.get(i).bound().type().base()
              : table.column(column).orElseThrow().type().base());
    }
    return types;
  }

  /** Of an index that holds nothing: what its keys call need not be there for other programs. */
  private static String definition(Index index) {
    return index.keys().stream()
            .map(key -> key.column() != null ? QuotedName.of(key.column()) : "(NULL)")
            .collect(Collectors.joining(", "))
        + ") WHERE "
        + AccessMethodRules.NOWHERE;
  }

  /** Finds the first key that is there twice. */
  private Step.Verify duplicates(Index index, Relation table) {
    List<String> expressions = expressions(index);
    StringBuilder sql = new StringBuilder("SELECT ");
    sql.append(Queries.texts(expressions)).append(" FROM ").append(Queries.only(table));
    sql.append(" WHERE ")
        .append(index.traits().nullsNotDistinct() ? "true" : Queries.notNull(expressions));
    if (index.predicate() != null) {
      sql.append(" AND (").append(index.predicate()).append(')');
    }
    sql.append(" GROUP BY ").append(String.join(", ", parenthesised(expressions)));
    sql.append(" HAVING pg_catalog.count(*) > 1 LIMIT 1");
    String shown = String.join(", ", expressions);
    SqlFault fault =
        new SqlFault(
                SqlState.UNIQUE_VIOLATION, "could not create unique index \"" + index.name() + "\"")
            .on(new FaultedObject(table.schema(), table.name(), null, null, index.name()));
    return new Queries(draft)
        .verify(
            sql.toString(),
            row ->
                fault.withDetail(
                    "Key (" + shown + ")=(" + KeyValues.join(row) + ") is duplicated."));
  }

  private static List<String> parenthesised(List<String> expressions) {
    return expressions.stream().map(e -> "(" + e + ")").toList();
  }

  static List<String> expressions(Index index) {
    return index.keys().stream()
        .map(k -> k.column() != null ? PgText.identifier(k.column()) : k.expression())
        .toList();
  }
}
