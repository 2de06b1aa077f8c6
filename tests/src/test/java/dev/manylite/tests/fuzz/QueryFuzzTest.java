package dev.manylite.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Asks both servers {@code -Dfuzz.count} random queries of {@code fuzz/queries.txt}, over tables
 * whose rows change now and then; {@code -Dfuzz.seed} for others than the build's. The rows' order
 * is left out of account.
 */
class QueryFuzzTest {
  private static final int QUERIES_PER_DATA = 200;
  private static final int SHOWN = 10;
  private static final List<String> SETUP =
      List.of(
          "CREATE TABLE t (id int PRIMARY KEY, x int, y int, z int, w text, n numeric(8,2), d date)",
          "CREATE TABLE s (id int PRIMARY KEY, x int, y int, z int, w text)",
          "CREATE INDEX ON t (x)",
          "CREATE INDEX ON s (x, y)",
          "SET statement_timeout = '10s'");

  @Test
  void bothServersAnswerTheSame() {
    int count = Integer.getInteger("fuzz.count", 1_000);
    Random random = new Random(Long.getLong("fuzz.seed", 1));
    StatementGrammar grammar = StatementGrammar.read("queries.txt");
    PostgresServer.shared().recreate("query_fuzz");
    GatewayServer.shared().recreate("query_fuzz");
    TreeSet<String> different = new TreeSet<>();
    int valid = 0;
    try (WireClient postgres = PostgresServer.shared().connect("query_fuzz");
        WireClient manylite = GatewayServer.shared().connect("query_fuzz")) {
      SETUP.forEach(sql -> both(postgres, manylite, sql));
      for (int asked = 0; asked < count; asked++) {
        if (asked % QUERIES_PER_DATA == 0) {
          data(random).forEach(sql -> both(postgres, manylite, sql));
        }
        String query = grammar.statement(random);
        List<String> expected = answer(postgres, query);
        List<String> actual = answer(manylite, query);
        valid += expected.get(0).startsWith("error") ? 0 : 1;
        if (!expected.equals(actual)) {
          different.add(query + "\n  postgresql: " + expected + "\n  manylite: " + actual);
        }
      }
    }
    System.out.println(
        count + " queries, " + valid + " valid, " + different.size() + " answered differently");
    different.stream().limit(SHOWN).forEach(System.out::println);
    assertEquals(0, different.size());
    assertTrue(valid > count * 0.9, "too few queries are valid");
  }

  private static void both(WireClient postgres, WireClient manylite, String sql) {
    assertEquals(answer(postgres, sql), answer(manylite, sql), sql);
  }

  /** The answer's messages, sorted; of an error its SQLSTATE and message. */
  private static List<String> answer(WireClient client, String sql) {
    client.send('Q', WireClient.cString(sql));
    List<String> answer = new ArrayList<>();
    for (Reply reply : client.readUntilReady(1)) {
      if (reply instanceof Reply.Report report && report.error()) {
        return List.of("error " + report.sqlState() + " " + report.fields().get('M'));
      }
      answer.add(reply.toString());
    }
    answer.sort(null);
    return answer;
  }

  private static List<String> data(Random random) {
    List<String> statements = new ArrayList<>(List.of("DELETE FROM t", "DELETE FROM s"));
    int rows = random.nextInt(16);
    for (int id = 0; id < rows; id++) {
      String word = "abc".substring(random.nextInt(3)) + (random.nextBoolean() ? "b1" : "c");
      statements.add(
          "INSERT INTO t VALUES (%d, %s, %s, %s, %s, %s, %s)"
              .formatted(
                  id,
                  number(random),
                  number(random),
                  number(random),
                  orNull(random, "'" + word + "'"),
                  orNull(random, Double.toString(random.nextInt(400) / 100.0)),
                  orNull(random, "'2024-01-" + (10 + random.nextInt(6)) + "'")));
    }
    rows = random.nextInt(12);
    for (int id = 0; id < rows; id++) {
      statements.add(
          "INSERT INTO s VALUES (%d, %s, %s, %s, '%s')"
              .formatted(
                  id,
                  number(random),
                  number(random),
                  number(random),
                  "abc".substring(random.nextInt(3))));
    }
    return statements;
  }

  private static String number(Random random) {
    return orNull(random, Integer.toString(random.nextInt(6) - 1));
  }

  private static String orNull(Random random, String value) {
    return random.nextInt(5) == 0 ? "NULL" : value;
  }
}
