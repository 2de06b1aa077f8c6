package dev.manylite.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends random statements of {@code fuzz/grammar.txt}, some of them spoiled, and looks for an
 * internal error, a session that ends, an answer that doesn't come and a stack trace in the log. At
 * most {@code -Dfuzz.count} statements in {@code -Dfuzz.seconds}; {@code -Dfuzz.seed} repeats a
 * run. tests/README.md has the command.
 */
class StatementFuzz {
  private static final int CLIENTS = 4;
  private static final int PIPELINED = 40;
  private static final double SPOILED = 0.05;
  private static final int SHOWN = 40;

  /** PostgreSQL too answers an OID that is none with an internal error. */
  private static final String UNKNOWN_OID = "cache lookup failed for text search ";

  @TempDir Path data;

  private final Map<String, String> found = new TreeMap<>();
  private final Map<String, Integer> states = new TreeMap<>();
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void nothingBreaks() throws InterruptedException {
    int count = Integer.getInteger("fuzz.count", 100_000);
    long seed = Long.getLong("fuzz.seed", System.nanoTime());
    Instant end = Instant.now().plus(Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 300)));
    System.out.println("seed " + seed);
    try (GatewayServer gateway = GatewayServer.start(data)) {
      run(gateway, count, seed, end);
      gateway.stackTraces().stream().limit(SHOWN).forEach(t -> found.put("trace " + t, t));
    }
    show();
    assertEquals(0, found.size());
  }

  void show() {
    System.out.println(sent + " statements; " + states);
    found.forEach((what, example) -> System.out.println(what + "\n    " + example));
  }

  void run(Server server, int count, long seed, Instant end) throws InterruptedException {
    StatementGrammar grammar = StatementGrammar.read("grammar.txt");
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    for (int i = 0; i < CLIENTS; i++) {
      int number = i;
      clients.execute(() -> client(server, grammar, number, new Random(seed + number), count, end));
    }
    clients.shutdown();
    clients.awaitTermination(1, TimeUnit.DAYS);
  }

  private void client(
      Server server, StatementGrammar grammar, int number, Random random, int count, Instant end) {
    String database = "fuzz" + number;
    server.recreate(database);
    while (sent.get() < count && Instant.now().isBefore(end)) {
      List<String> batch = new ArrayList<>(setup());
      for (int i = 0; i < PIPELINED; i++) {
        String statement = grammar.statement(random);
        batch.add(random.nextDouble() < SPOILED ? spoiled(statement, random) : statement);
      }
      sent.addAndGet(PIPELINED);
      ask(server, database, batch);
    }
  }

  private static List<String> setup() {
    return List.of(
        "SET statement_timeout = '2s'",
        "SET lock_timeout = '1s'",
        "DROP FUNCTION IF EXISTS trg() CASCADE",
        "DROP RULE IF EXISTS ru ON t",
        "DROP RULE IF EXISTS ru ON u",
        "CREATE TABLE IF NOT EXISTS t (a int PRIMARY KEY, b text DEFAULT 'x', c numeric(10,2), d date,"
            + " e jsonb, f int[], g timestamptz, h bool, i float8)",
        "CREATE TABLE IF NOT EXISTS u (a int, b text, c numeric, UNIQUE (a, b))",
        "CREATE OR REPLACE VIEW v AS SELECT a, b FROM t",
        "CREATE SEQUENCE IF NOT EXISTS s",
        "DELETE FROM t WHERE a > 50 OR a IS NULL",
        "DELETE FROM u",
        "INSERT INTO t SELECT i, 'ab' || i, i / 3.0, date '2024-01-01' + i, jsonb_build_object('a', i),"
            + " ARRAY[i, i + 1], timestamptz '2024-03-31 01:30Z' + i * interval '1 day', i % 2 = 0,"
            + " i / 7.0 FROM generate_series(1, 9) AS i ON CONFLICT DO NOTHING",
        "INSERT INTO u SELECT i % 4, chr(96 + i), i FROM generate_series(1, 7) AS i");
  }

  /** One token less, one more, or two changed. */
  private static String spoiled(String statement, Random random) {
    String[] words = statement.split(" ");
    int place = random.nextInt(words.length);
    int other = random.nextInt(words.length);
    switch (random.nextInt(3)) {
      case 0 -> words[place] = "";
      case 1 -> words[place] = words[place] + " " + words[other];
      default -> {
        String word = words[place];
        words[place] = words[other];
        words[other] = word;
      }
    }
    return String.join(" ", words);
  }

  private void ask(Server server, String database, List<String> batch) {
    String current = "";
    try (WireClient client = server.connect(database)) {
      for (String statement : batch) {
        current = statement;
        client.send('Q', WireClient.cString(statement));
        judge(statement, answer(client));
      }
    } catch (UncheckedIOException e) {
      note("no answer", current + ": " + e.getMessage());
    }
  }

  /** A COPY FROM STDIN gets nothing. */
  private static List<Reply> answer(WireClient client) {
    List<Reply> replies = new ArrayList<>();
    while (true) {
      Reply reply = client.read();
      replies.add(reply == null ? new Reply.Plain("connection closed") : reply);
      if (reply == null || reply instanceof Reply.ReadyForQuery) {
        return replies;
      }
      if (reply instanceof Reply.CopyResponse copy && copy.direction() == 'G') {
        client.send('c', new byte[0]);
      }
    }
  }

  private void judge(String statement, List<Reply> replies) {
    for (Reply reply : replies) {
      if (reply instanceof Reply.Report report && report.error()) {
        count(report.sqlState());
        if (report.sqlState().equals("XX000") && !report.message().startsWith(UNKNOWN_OID)) {
          note(report.message().replaceAll("[0-9]+", "N"), statement);
        }
      } else if (reply instanceof Reply.CommandComplete) {
        count("ok");
      } else if (reply.equals(new Reply.Plain("connection closed"))) {
        note("connection closed", statement);
      }
    }
  }

  private synchronized void count(String state) {
    states.merge(state, 1, Integer::sum);
  }

  /** The shortest example of each. */
  private synchronized void note(String what, String example) {
    found.merge(what, example, (a, b) -> a.length() <= b.length() ? a : b);
  }
}
