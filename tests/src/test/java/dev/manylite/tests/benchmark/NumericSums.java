package dev.manylite.tests.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.WireClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million prices: what is computed over them equals PostgreSQL's answer to the digit, and their
 * sum takes at most three times as long as SQLite's own inexact sum of a REAL column in process.
 */
class NumericSums {
  private static final int ROWS = 1_000_000;
  private static final int RUNS = 15;
  private static final double BOUND = 3;

  private static final String CREATE = "CREATE TABLE prices (a numeric(12,2), b numeric(12,2))";
  private static final String FILL =
      "INSERT INTO prices SELECT (i::bigint * 7919 % 100000000) / 100.0 - 300000.11,"
          + " (i % 977) / 100.0 FROM generate_series(1, "
          + ROWS
          + ") AS i";
  private static final String SUM = "SELECT sum(a) FROM prices";

  private static final String[] QUERIES = {
    SUM,
    "SELECT avg(a), avg(b), min(a), max(b), count(DISTINCT b) FROM prices",
    "SELECT sum(a * b), sum(a + b), sum(-a), sum(a) / count(*) FROM prices",
    "SELECT count(*) FROM prices WHERE a > b",
    "SELECT count(*), sum(b) FROM prices WHERE a = 300.25 OR a BETWEEN 100.10 AND 200.77",
    "SELECT b, sum(a), avg(a) FROM prices GROUP BY b ORDER BY b",
    "SELECT sum(a) FILTER (WHERE b < 0.3) FROM prices",
    "SELECT stddev(a), var_pop(b), variance(a) FROM prices",
    "SELECT a, b FROM prices ORDER BY a DESC, b LIMIT 100"
  };

  @TempDir Path folder;

  @Test
  void measure() throws SQLException {
    Server postgres = PostgresServer.shared();
    Server manylite = GatewayServer.shared();
    postgres.recreate("prices");
    manylite.recreate("prices");
    try (WireClient expected = postgres.connect("prices");
        WireClient actual = manylite.connect("prices");
        Connection plain = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("real.db"));
        Statement statement = plain.createStatement()) {
      for (WireClient client : new WireClient[] {expected, actual}) {
        client.command(CREATE);
        client.command(FILL);
      }
      for (String query : QUERIES) {
        assertEquals(expected.query(query), actual.query(query), query);
      }
      fill(statement);
      double[] exact = new double[RUNS];
      double[] inexact = new double[RUNS];
      double[] reference = new double[RUNS];
      for (int i = -3; i < RUNS; i++) {
        double sqlite = Timing.millis(() -> sum(statement));
        double gateway = Timing.millis(() -> actual.query(SUM));
        double server = Timing.millis(() -> expected.query(SUM));
        if (i >= 0) {
          inexact[i] = sqlite;
          exact[i] = gateway;
          reference[i] = server;
        }
      }
      System.out.println("numeric(12,2) by Manylite   " + Timing.spread(exact));
      System.out.println("REAL by SQLite in process   " + Timing.spread(inexact));
      System.out.println("numeric(12,2) by PostgreSQL " + Timing.spread(reference));
      double ratio = Timing.median(exact) / Timing.median(inexact);
      System.out.printf(Locale.ROOT, "%d queries equal; ratio %.2f%n", QUERIES.length, ratio);
      assertTrue(ratio <= BOUND, "the sum takes " + ratio + " times as long");
    }
  }

  private static void fill(Statement statement) throws SQLException {
    statement.execute("CREATE TABLE prices (a REAL, b REAL)");
    statement.execute(
        "WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < "
            + ROWS
            + ") INSERT INTO prices SELECT i * 7919 % 100000000 / 100.0 - 300000.11,"
            + " i % 977 / 100.0 FROM s");
  }

  private static void sum(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(SUM)) {
      assertTrue(rows.next());
    }
  }
}
