package dev.manylite.tests.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
  @TempDir Path folder;

  @Test
  void runningStatementFinishesAndFilesAreClosed() throws Exception {
    GatewayServer server = GatewayServer.start(folder);
    try (WireClient busy = server.connect("postgres");
        WireClient idle = server.connect("postgres")) {
      busy.command("CREATE TABLE kept (n int)");
      busy.send('Q', WireClient.cString("INSERT INTO kept VALUES (7); SELECT pg_sleep(1)"));
      awaitActive(idle);
      server.terminate();
      assertEquals("57P01", report(idle.readToEnd()).sqlState());
      List<Reply> replies = busy.readToEnd();
      assertTrue(replies.contains(new Reply.CommandComplete("INSERT 0 1")), "" + replies);
      assertTrue(replies.contains(new Reply.CommandComplete("SELECT 1")), "" + replies);
      assertEquals(
          "terminating connection due to administrator command", report(replies).message());
    }
    server.close();
    assertEquals(0, server.exitStatus());
    assertNoJournals();
    try (GatewayServer again = GatewayServer.start(folder);
        WireClient client = again.connect("postgres")) {
      assertEquals("7", client.value("SELECT n FROM kept"));
    }
  }

  @Test
  void statementBeyondTheTimeoutIsInterrupted() throws Exception {
    GatewayServer server = GatewayServer.start(folder, "--stop-timeout", "1");
    try (WireClient busy = server.connect("postgres");
        WireClient idle = server.connect("postgres")) {
      busy.command("CREATE TABLE lost (n int)");
      busy.send('Q', WireClient.cString("INSERT INTO lost VALUES (7); SELECT pg_sleep(60)"));
      awaitActive(idle);
      Instant before = Instant.now();
      server.close();
      Duration taken = Duration.between(before, Instant.now());
      assertTrue(taken.toSeconds() < 15, taken.toString());
      assertEquals(0, server.exitStatus());
    }
    assertNoJournals();
    try (GatewayServer again = GatewayServer.start(folder);
        WireClient client = again.connect("postgres")) {
      assertEquals("0", client.value("SELECT count(*) FROM lost"));
    }
  }

  @Test
  void sequencesGoOnWhereTheyWere() throws Exception {
    for (int i = 1; i <= 3; i++) {
      try (GatewayServer server = GatewayServer.start(folder);
          WireClient client = server.connect("postgres")) {
        client.command("CREATE TABLE IF NOT EXISTS numbered (n serial, m serial)");
        client.command("INSERT INTO numbered (m) VALUES (7)");
        assertEquals("" + i, client.value("SELECT max(n) FROM numbered"));
        assertEquals("" + i, client.value("SELECT last_value FROM numbered_n_seq"));
      }
    }
  }

  private static void awaitActive(WireClient observer) throws InterruptedException {
    String sleeping =
        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'INSERT INTO %sleep%'";
    for (int i = 0; i < 200 && !observer.value(sleeping).equals("1"); i++) {
      Thread.sleep(20);
    }
  }

  private static Reply.Report report(List<Reply> replies) {
    return assertInstanceOf(Reply.Report.class, replies.get(replies.size() - 1));
  }

  private void assertNoJournals() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      assertNull(
          files.filter(f -> f.toString().matches(".*-(wal|shm|journal)")).findAny().orElse(null));
    }
  }
}
