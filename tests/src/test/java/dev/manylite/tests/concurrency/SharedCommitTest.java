package dev.manylite.tests.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Autocommitted writes of several sessions, which may share a commit, are as if each was alone. */
class SharedCommitTest {
  private static final int CLIENTS = 8;
  private static final int ROUNDS = 150;

  private final GatewayServer server = GatewayServer.shared();

  @BeforeEach
  void tables() {
    server.recreate("shared");
    try (WireClient client = server.connect("shared")) {
      client.command("CREATE TABLE counter (id int PRIMARY KEY, n int)");
      client.command("INSERT INTO counter VALUES (1, 0)");
      client.command("CREATE TABLE rows (id serial PRIMARY KEY, client int, round int UNIQUE)");
    }
  }

  @Test
  void errorsOfOneLeaveTheOthersAlone() {
    List<CompletableFuture<List<String>>> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int number = i;
      clients.add(CompletableFuture.supplyAsync(() -> write(number)));
    }
    List<String> given = new ArrayList<>();
    clients.forEach(client -> given.addAll(client.join()));
    try (WireClient client = server.connect("shared")) {
      // Each round's number was taken once, by whoever came first; the others failed.
      assertEquals("" + ROUNDS, client.value("SELECT count(*) FROM rows"));
      assertEquals("" + given.size(), client.value("SELECT count(DISTINCT id) FROM rows"));
      assertEquals(
          given.stream().mapToLong(Long::parseLong).sum() + "",
          client.value("SELECT sum(id) FROM rows"));
      assertEquals("" + CLIENTS * ROUNDS, client.value("SELECT n FROM counter"));
    }
  }

  /** The ids that RETURNING gave, of the rows that were not refused. */
  private List<String> write(int number) {
    List<String> ids = new ArrayList<>();
    try (WireClient client = server.connect("shared")) {
      for (int round = 0; round < ROUNDS; round++) {
        client.command("UPDATE counter SET n = n + 1 WHERE id = 1");
        String insert =
            "INSERT INTO rows (client, round) VALUES (" + number + ", " + round + ") RETURNING id";
        for (Reply reply : round % 2 == 0 ? client.query(insert) : extended(client, insert)) {
          if (reply instanceof Reply.DataRow row) {
            ids.add(row.values().get(0));
          } else if (reply instanceof Reply.Report report) {
            assertEquals("23505", report.sqlState(), report.toString());
          }
        }
      }
    }
    return ids;
  }

  private static List<Reply> extended(WireClient client, String sql) {
    client.send('P', ("\0" + sql + "\0\0\0").getBytes(StandardCharsets.UTF_8));
    client.send('B', new byte[8]);
    client.send('E', new byte[5]);
    client.send('S', new byte[0]);
    return client.readUntilReady(1);
  }

  @Test
  void whoWaitsCanBeStopped() {
    try (WireClient holder = server.connect("shared");
        WireClient waiting = server.connect("shared")) {
      holder.command("BEGIN");
      holder.command("UPDATE counter SET n = n + 1");
      waiting.command("SET statement_timeout = '100ms'");
      assertEquals("57014", failure(waiting));
      waiting.command("SET statement_timeout = 0");
      waiting.command("SET lock_timeout = '100ms'");
      assertEquals("55P03", failure(waiting));
      waiting.command("SET lock_timeout = 0");
      int processId = Integer.parseInt(waiting.value("SELECT pg_backend_pid()"));
      waiting.send('Q', WireClient.cString("UPDATE counter SET n = n + 10 WHERE id = 1"));
      holder.command("SELECT pg_sleep(0.1), pg_cancel_backend(" + processId + ")");
      assertTrue(waiting.readUntilReady(1).toString().contains("57014"));
      waiting.send('Q', WireClient.cString("UPDATE counter SET n = n + 100 WHERE id = 1"));
      holder.command("COMMIT");
      waiting.readUntilReady(1);
      assertEquals("101", waiting.value("SELECT n FROM counter"));
    }
  }

  private static String failure(WireClient client) {
    for (Reply reply : client.query("UPDATE counter SET n = n + 10 WHERE id = 1")) {
      if (reply instanceof Reply.Report report) {
        return report.sqlState();
      }
    }
    return "";
  }
}
