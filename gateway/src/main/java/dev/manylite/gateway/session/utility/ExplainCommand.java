package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.Statements;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.portal.RowsExecution;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.gateway.session.row.RowSink;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.Explain;
import dev.manylite.translator.parse.tree.StatementOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** EXPLAIN: SQLite's query plan, since that is what will run. */
final class ExplainCommand {
  private static final Set<String> OPTIONS =
      Set.of(
          "analyze",
          "verbose",
          "costs",
          "settings",
          "buffers",
          "wal",
          "timing",
          "summary",
          "format");

  private ExplainCommand() {}

  static void addTo(UtilityTable table) {
    table.add(Explain.class, ExplainCommand::execution);
  }

  private static Execution execution(Session session, Explain statement) {
    for (StatementOption option : statement.options()) {
      check(option);
    }
    return new RowsExecution(
        List.of(Columns.text("QUERY PLAN")),
        new Lazy(() -> lines(session, statement)),
        count -> "EXPLAIN");
  }

  private static void check(StatementOption option) {
    if (!OPTIONS.contains(option.name())) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR, "unrecognized EXPLAIN option \"" + option.name() + "\"")
          .at(option.position());
    }
    if (option.name().equals("format")
        && option.value() != null
        && !option.value().equals("text")) {
      throw SqlFault.unsupported("EXPLAIN (FORMAT " + option.value() + ")");
    }
  }

  private static Iterator<Object[]> lines(Session session, Explain statement) {
    ParsedStatement inner = new ParsedStatement(statement.statement(), statement.text(), 0);
    List<Object[]> rows = new ArrayList<>();
    if (!Statements.isQuery(statement.statement())) {
      rows.add(new Object[] {"Utility Statement"});
      return rows.iterator();
    }
    PlannedQuery query = session.runner().plan(inner);
    for (String line : session.runner().explain(query)) {
      rows.add(new Object[] {line});
    }
    if (analyze(statement)) {
      long start = System.nanoTime();
      try (Execution execution = session.runner().execution(query)) {
        execution.run(0, RowSink.NONE);
      }
      double milliseconds = (System.nanoTime() - start) / 1_000_000.0;
      rows.add(new Object[] {String.format("Execution Time: %.3f ms", milliseconds)});
    }
    return rows.iterator();
  }

  private static boolean analyze(Explain statement) {
    return statement.options().stream()
        .anyMatch(
            option ->
                option.name().equals("analyze")
                    && (option.value() == null
                        || !Set.of("off", "false", "0").contains(option.value())));
  }

  /** Plans only when the first row is asked for: Describe must not run anything. */
  private record Lazy(Iterable<Object[]> source) implements Iterable<Object[]> {
    @Override
    public Iterator<Object[]> iterator() {
      return new Iterator<>() {
        private Iterator<Object[]> rows;

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
      };
    }
  }
}
