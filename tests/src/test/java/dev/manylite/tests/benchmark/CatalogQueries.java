package dev.manylite.tests.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.WireClient;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * What tools ask of the catalog of a schema of 1,000 tables: the answers are PostgreSQL's, and all
 * of them together take no longer than its own. Also, how long the first query after a change of
 * the schema takes, and a change itself.
 */
class CatalogQueries {
  private static final int TABLES = 1_000;
  private static final int RUNS = 9;
  private static final String CHANGE = "ALTER TABLE t1 ALTER COLUMN amount SET DEFAULT ";

  @Test
  void measure() throws SQLException {
    Server postgres = PostgresServer.shared();
    Server manylite = GatewayServer.shared();
    postgres.recreate("many_tables");
    manylite.recreate("many_tables");
    try (WireClient expected = postgres.connect("many_tables");
        WireClient actual = manylite.connect("many_tables")) {
      System.out.printf(
          Locale.ROOT,
          "%d tables made: PostgreSQL %.1f s, Manylite %.1f s%n",
          TABLES,
          Timing.millis(() -> create(expected)) / 1000,
          Timing.millis(() -> create(actual)) / 1000);
      double ours = 0;
      double theirs = 0;
      List<String> queries =
          Resources.read(Resources.file("benchmark/catalog.sql")).lines().toList();
      System.out.println("PostgreSQL   Manylite  ratio  after a change of the schema  query");
      for (String query : queries) {
        assertEquals(expected.query(query), actual.query(query), query);
        double[] reference = new double[RUNS];
        double[] warm = new double[RUNS];
        double[] referenceCold = new double[RUNS];
        double[] cold = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
          reference[i] = Timing.millis(() -> expected.query(query));
          warm[i] = Timing.millis(() -> actual.query(query));
          String change = CHANGE + i;
          expected.command(change);
          actual.command(change);
          referenceCold[i] = Timing.millis(() -> expected.query(query));
          cold[i] = Timing.millis(() -> actual.query(query));
        }
        theirs += Timing.median(reference);
        ours += Timing.median(warm);
        System.out.printf(
            Locale.ROOT,
            "%7.1f ms %7.1f ms %6.2f  %9.1f ms %9.1f ms  %s%n",
            Timing.median(reference),
            Timing.median(warm),
            Timing.median(warm) / Timing.median(reference),
            Timing.median(referenceCold),
            Timing.median(cold),
            query.substring(0, Math.min(70, query.length())));
      }
      double ratio = ours / theirs;
      System.out.printf(
          Locale.ROOT, "%d queries equal; all together ratio %.2f%n", queries.size(), ratio);
      assertTrue(ratio <= 1, "they take " + ratio + " times as long");
    }
  }

  private static void create(WireClient client) throws SQLException {
    for (int i = 1; i <= TABLES; i++) {
      String parent = i == 1 ? "" : " REFERENCES t" + (i - 1) + " (id)";
      client.command(
          "CREATE TABLE t"
              + i
              + " (id serial PRIMARY KEY, parent int"
              + parent
              + ", name varchar(40) NOT NULL UNIQUE, amount numeric(10,2) DEFAULT 0, made timestamptz"
              + " DEFAULT now(), doc jsonb, tags text[], CHECK (amount >= 0))");
      client.command("CREATE INDEX ON t" + i + " (parent, made DESC)");
      if (i % 5 == 0) {
        client.command("COMMENT ON TABLE t" + i + " IS 'table " + i + "'");
        client.command(
            "CREATE VIEW v" + i + " AS SELECT id, name FROM t" + i + " WHERE amount > 1");
      }
    }
  }
}
