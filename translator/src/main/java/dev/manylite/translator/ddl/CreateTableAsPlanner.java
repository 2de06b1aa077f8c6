package dev.manylite.translator.ddl;

import dev.manylite.translator.Plan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TableStorage;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Storage;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** CREATE TABLE AS: a table of the query's columns, and an INSERT. */
final class CreateTableAsPlanner {
  private final Draft draft;

  CreateTableAsPlanner(Draft draft) {
    this.draft = draft;
  }

  /** Whether it is answered as a query. */
  boolean plan(CreateTableAs statement) {
    OnCommitPlanner.check(statement.onCommit(), statement.name(), statement.temporary());
    String schema =
        CreateTablePlanner.schemaOfNew(
            draft, statement.name(), statement.temporary(), statement.ifNotExists());
    if (schema == null) {
      return false;
    }
    Queries queries = new Queries(draft);
    int[] types =
        statement.arguments().stream().mapToInt(CreateTableAs.Argument::typeOid).toArray();
    Plan query = queries.plan(new Statement.Select(statement.query(), statement.position()), types);
    new Ownership(draft).require(query.privileges());
    Relation table =
        create(
            schema,
            statement.name().name(),
            columns(query.columns(), statement.columns()),
            Lineage.NONE,
            stored(statement.storage()));
    new OnCommitPlanner(draft).remember(table, statement.onCommit());
    if (statement.withData()) {
      List<Object> values = new ArrayList<>();
      statement.arguments().forEach(a -> values.add(a.value()));
      Statement insert = insert(table, statement.query(), statement.position());
      draft.step(new Step.Run(queries.plan(insert, types), values));
    }
    return statement.withData() || statement.execute() != null;
  }

  static Storage stored(TableStorage written) {
    List<String> options =
        StorageParameters.of(StorageParameters.Kind.TABLE).set(List.of(), written.options());
    return Storage.NONE.withUnlogged(written.unlogged()).withOptions(options);
  }

  /** The empty table. */
  Relation create(
      String schema, String name, List<Column> columns, Lineage lineage, Storage storage) {
    Relation made =
        new Relation(
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
            null,
            null,
            false,
            null,
            lineage);
    Relation table = StoragePlanner.undeclared(Relations.withStorage(made, storage));
    String text =
        TableText.create(
            table,
            columns.stream().map(c -> TableText.column(c, false, false, null, null)).toList(),
            List.of());
    TableDraft created = new TableDraft(table, text);
    columns.forEach(c -> created.own.add(c.name()));
    draft.step(
        Step.Execute.of(
            table.isTemporary() ? text.replaceFirst("CREATE TABLE", "CREATE TEMP TABLE") : text));
    draft.add(created);
    return table;
  }

  static Statement insert(Relation table, Query query, int position) {
    return new Statement.Insert(
        null,
        new FromItem.Table(table.schema(), table.name(), false, null, position),
        List.of(),
        null,
        query,
        null,
        List.of(),
        position);
  }

  static List<Column> columns(List<Plan.ResultColumn> results, List<String> names) {
    if (names.size() > results.size()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "too many column names were specified");
    }
    List<Column> columns = new ArrayList<>();
    Set<String> exact = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (int i = 0; i < results.size(); i++) {
      String name = i < names.size() ? names.get(i) : results.get(i).name();
      if (!exact.add(name)) {
        throw new SqlFault(
            SqlState.DUPLICATE_COLUMN, "column \"" + name + "\" specified more than once");
      }
      CreateTablePlanner.checkCase(folded, name);
      SqlType type = results.get(i).type();
      if (type.base() == Types.UNKNOWN) {
        type = SqlType.of(Types.TEXT);
      }
      if (type.base().facts().category() == 'P') {
        throw new SqlFault(
            SqlState.INVALID_TABLE_DEFINITION,
            "column \"" + name + "\" has pseudo-type " + type.base().sqlName());
      }
      columns.add(
          new Column(
              i + 1,
              name,
              type,
              false,
              null,
              Column.Identity.NONE,
              null,
              type.base().columnForm(type.modifier()),
              null));
    }
    return columns;
  }
}
