package dev.manylite.gateway.session.explain;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.Statements;
import dev.manylite.gateway.session.definition.DefinitionExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.RowsExecution;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.gateway.session.utility.PreparedCommands;
import dev.manylite.gateway.session.utility.UtilityTable;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.CreateMaterializedView;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.DeclareCursor;
import dev.manylite.translator.parse.tree.Execute;
import dev.manylite.translator.parse.tree.Explain;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.SqlType;
import java.util.Iterator;
import java.util.List;

/** EXPLAIN. */
public final class ExplainCommand {
  private static final Object[] NO_VALUES = {};

  private ExplainCommand() {}

  public static void addTo(UtilityTable table) {
    table.add(
        Explain.class,
        (session, statement) -> execution(session, statement, new int[0], NO_VALUES));
  }

  /**
   * @param hints type OIDs of the explained statement's parameters
   * @param parameters their values
   */
  public static Execution execution(
      Session session, Explain statement, int[] hints, Object[] parameters) {
    ResultColumn column =
        new ResultColumn(
            "QUERY PLAN", SqlType.of(ExplainOptions.formatOf(statement.options()).type()), 0, 0);
    return new RowsExecution(
        List.of(column),
        () -> new Lazy(() -> rows(session, statement, hints, parameters)),
        count -> "EXPLAIN");
  }

  /** What is explained where it is planned by itself, with parameters; null where it is not. */
  public static PlannedQuery query(Session session, Explain statement, int[] hints) {
    return Statements.isQuery(statement.statement())
        ? session
            .runner()
            .prepare(new ParsedStatement(statement.statement(), statement.text(), 0), hints)
        : null;
  }

  private static Iterator<Object[]> rows(
      Session session, Explain statement, int[] hints, Object[] parameters) {
    ExplainOptions options = ExplainOptions.of(statement.options());
    long start = System.nanoTime();
    PlannedQuery query = planned(session, statement, hints);
    double planning = (System.nanoTime() - start) / 1_000_000.0;
    List<String> rows =
        query == null
            ? List.of(options.format().withoutPlan())
            : options
                .format()
                .rows(explanation(session, statement, query, parameters, options, planning));
    return rows.stream().map(row -> new Object[] {row}).iterator();
  }

  /** Null for what has no plan. */
  private static PlannedQuery planned(Session session, Explain statement, int[] hints) {
    Statement tree = statement.statement();
    if (Statements.isQuery(tree)) {
      ParsedStatement inner = new ParsedStatement(tree, statement.text(), 0);
      return session.runner().plan(inner, hints);
    }
    if (tree instanceof DeclareCursor cursor) {
      return planned(session, cursor.query(), cursor.queryText());
    }
    if (tree instanceof CreateTableAs table) {
      requireFree(session, table);
      return table.execute() != null
          ? PreparedCommands.query(session, table.execute())
          : planned(session, table.query(), "");
    }
    if (tree instanceof CreateMaterializedView view) {
      return planned(session, view.query(), "");
    }
    return tree instanceof Execute execute ? PreparedCommands.query(session, execute) : null;
  }

  private static void requireFree(Session session, CreateTableAs table) {
    String name = table.name().name();
    boolean taken =
        !table.ifNotExists()
            && session
                .schema()
                .relation(table.name().schema(), name)
                .filter(found -> !found.schema().equals(Schema.PG_CATALOG))
                .filter(found -> found.isTemporary() == table.temporary())
                .isPresent();
    if (taken) {
      throw new SqlFault(SqlState.DUPLICATE_TABLE, "relation \"" + name + "\" already exists");
    }
  }

  private static PlannedQuery planned(Session session, Query query, String text) {
    Statement.Select select = new Statement.Select(query, query.position());
    return session.runner().plan(new ParsedStatement(select, text, 0));
  }

  private static Explanation explanation(
      Session session,
      Explain statement,
      PlannedQuery query,
      Object[] parameters,
      ExplainOptions options,
      double planning) {
    PlanNode node =
        new StatementPlan(options.verbose(), locks(query.statement().tree()))
            .node(session.runner().explain(query));
    Double execution = null;
    if (options.analyze()) {
      try (Execution measured = carriedOut(session, statement, query, parameters)) {
        MeasuredRun run = MeasuredRun.of(measured);
        node = run.measured(node, options.timing());
        execution = options.summary() ? run.milliseconds() : null;
      }
    }
    return new Explanation(
        node,
        options.settings() ? PlannerSettings.changed(session.settings()) : null,
        options.summary() ? planning : null,
        execution,
        options.analyze() && options.summary());
  }

  private static boolean locks(Statement tree) {
    return tree instanceof Statement.Select select && !select.query().locking().isEmpty();
  }

  private static Execution carriedOut(
      Session session, Explain statement, PlannedQuery query, Object[] parameters) {
    if (statement.statement() instanceof CreateTableAs table) {
      return new DefinitionExecution(session, table);
    }
    if (statement.statement() instanceof CreateMaterializedView view) {
      return new DefinitionExecution(session, view);
    }
    Object[] values =
        statement.statement() instanceof Execute execute
            ? PreparedCommands.values(session, execute)
            : parameters;
    return session.runner().execution(query, values);
  }

  /** Plans only when the first row is asked for: Describe must not run anything. */
  private static final class Lazy implements Iterator<Object[]> {
    private final Iterable<Object[]> source;
    private Iterator<Object[]> rows;

    Lazy(Iterable<Object[]> source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      if (rows == null) {
        rows = source.iterator();
      }
      return rows.hasNext();
    }

    @Override
    public Object[] next() {
      return rows.next();
    }
  }
}
