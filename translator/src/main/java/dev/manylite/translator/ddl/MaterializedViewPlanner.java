package dev.manylite.translator.ddl;

import dev.manylite.translator.Plan;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.CreateMaterializedView;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.RefreshMaterializedView;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TableStorage;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Materialization;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Storage;
import java.util.List;
import java.util.stream.Collectors;

/** CREATE and REFRESH MATERIALIZED VIEW: a table, and the query that fills it. */
final class MaterializedViewPlanner {
  private final Draft draft;

  MaterializedViewPlanner(Draft draft) {
    this.draft = draft;
  }

  /** Whether it is answered as a query. */
  boolean create(CreateMaterializedView statement) {
    if (statement.query().body() instanceof Query.Select select && select.into() != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "SELECT ... INTO is not allowed here")
          .at(select.into().position());
    }
    Plan query =
        new Queries(draft).plan(new Statement.Select(statement.query(), statement.position()));
    if (!query.parameters().isEmpty()) {
      throw new SqlFault(SqlState.UNDEFINED_PARAMETER, "there is no parameter $1");
    }
    if (!query.before().isEmpty()) {
      throw refused("materialized views must not use data-modifying statements in WITH");
    }
    ViewText text = new ViewText(statement.text(), draft.schema, draft.context.types());
    if (text.readsTemporary()) {
      throw refused("materialized views must not use temporary tables or views");
    }
    ObjectName name =
        new ObjectName(statement.name().schema(), statement.name().name(), SqlFault.NO_POSITION);
    String schema = CreateTablePlanner.schemaOfNew(draft, name, false, statement.ifNotExists());
    if (schema == null) {
      return false;
    }
    if (schema.equals(Schema.TEMPORARY)) {
      throw new SqlFault(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot create relations in temporary schemas of other sessions");
    }
    new Ownership(draft).require(query.privileges());
    Lineage lineage =
        Lineage.NONE.withMaterialization(
            new Materialization(text.normalised(), statement.withData()));
    List<Column> columns = CreateTableAsPlanner.columns(query.columns(), statement.columns());
    Storage storage = CreateTableAsPlanner.stored(new TableStorage(false, statement.options()));
    Relation view =
        new CreateTableAsPlanner(draft).create(schema, name.name(), columns, lineage, storage);
    if (statement.withData()) {
      fill(view, statement.query());
    }
    return statement.withData();
  }

  private static SqlFault refused(String message) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, message);
  }

  void refresh(RefreshMaterializedView statement) {
    Relation view = Lookup.indexed(statement.name(), draft.schema);
    new Ownership(draft).require(view);
    if (!view.isMaterialized()) {
      throw refused("\"" + view.name() + "\" is not a materialized view");
    }
    Materialization before = view.lineage().materialization();
    if (statement.concurrently() && !before.populated()) {
      throw refused("CONCURRENTLY cannot be used when the materialized view is not populated");
    }
    if (statement.concurrently() && !statement.withData()) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR, "CONCURRENTLY and WITH NO DATA options cannot be used together");
    }
    if (statement.concurrently()) {
      requireKey(view);
      refuseTwins(view);
    }
    // Where rows are replaced under an index, a key that is double is an error of the row; else the
    // index is made anew, and the error is its own.
    List<Index> remade =
        statement.concurrently()
            ? List.of()
            : view.indexes().stream().filter(Index::unique).toList();
    for (Index index : remade) {
      draft.step(Step.Execute.of("DROP INDEX main." + QuotedName.of(index.sqliteName())));
    }
    draft.step(Step.Execute.of("DELETE FROM main." + QuotedName.of(view.sqliteName())));
    if (statement.withData()) {
      fill(view, ((Statement.Select) Parser.parse(before.query()).get(0).tree()).query());
    }
    remade.forEach(index -> new IndexPlanner(draft).recreate(index, view));
    draft.replace(
        draft.table(view),
        Relations.withMaterialization(
            view, new Materialization(before.query(), statement.withData())));
  }

  /** Rows are written as into the table that it is. */
  private void fill(Relation view, Query query) {
    Schema now = draft.schema;
    draft.schema = now.without(view).with(Relations.withMaterialization(view, null));
    Plan insert = new Queries(draft).plan(CreateTableAsPlanner.insert(view, query, 0));
    draft.schema = now;
    draft.step(new Step.Run(insert));
  }

  private static void requireKey(Relation view) {
    boolean any =
        view.indexes().stream()
            .anyMatch(
                i ->
                    i.unique()
                        && i.predicate() == null
                        && i.keys().stream().allMatch(k -> k.column() != null));
    if (!any) {
      throw new SqlFault(
              SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
              "cannot refresh materialized view \"" + Queries.name(view) + "\" concurrently")
          .withHint(
              "Create a unique index with no WHERE clause on one or more columns of the"
                  + " materialized view.");
    }
  }

  /** Rows without nulls must differ, for each is compared with the one that is there. */
  private void refuseTwins(Relation view) {
    String columns =
        view.columns().stream()
            .map(c -> PgText.identifier(c.name()))
            .collect(Collectors.joining(", "));
    String twins =
        "SELECT q::pg_catalog.text FROM ("
            + view.definingQuery()
            + ") AS q ("
            + columns
            + ") WHERE q IS NOT NULL GROUP BY q::pg_catalog.text"
            + " HAVING pg_catalog.count(*) > 1 LIMIT 1";
    draft.step(
        new Queries(draft)
            .verify(
                twins,
                row ->
                    new SqlFault(
                            "21000",
                            "new data for materialized view \""
                                + view.name()
                                + "\" contains duplicate rows without any null columns")
                        .withDetail("Row: " + row[0])));
  }
}
