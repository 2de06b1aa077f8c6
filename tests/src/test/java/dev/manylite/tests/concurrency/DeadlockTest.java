package dev.manylite.tests.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sessions that wait for each other: one of them is told so, the others go on. */
@Timeout(30)
class DeadlockTest {
  private final GatewayServer server = GatewayServer.shared();

  @BeforeEach
  void database() {
    server.recreate("deadlocks");
    try (WireClient client = server.connect("deadlocks")) {
      client.command("CREATE TABLE t (a int)");
    }
  }

  private WireClient connect() {
    WireClient client = server.connect("deadlocks");
    client.command("SET deadlock_timeout = 100");
    return client;
  }

  private static CompletableFuture<String> start(WireClient client, String sql) {
    return CompletableFuture.supplyAsync(() -> state(client.query(sql)));
  }

  /** The SQLSTATE; 00000 where nothing failed. */
  private static String state(List<Reply> replies) {
    return replies.stream()
        .filter(Reply.Report.class::isInstance)
        .map(reply -> ((Reply.Report) reply).sqlState())
        .findFirst()
        .orElse("00000");
  }

  @Test
  void oneOfTwoAdvisoryLockersFails() {
    try (WireClient a = connect();
        WireClient b = connect()) {
      a.command("BEGIN; SELECT pg_advisory_xact_lock(1)");
      b.command("BEGIN; SELECT pg_advisory_xact_lock(2)");
      CompletableFuture<String> first = start(a, "SELECT pg_advisory_xact_lock(2)");
      CompletableFuture<String> second = start(b, "SELECT pg_advisory_xact_lock(1)");
      assertEquals(
          List.of("00000", "40P01"),
          List.of(first.join(), second.join()).stream().sorted().toList());
    }
  }

  @Test
  void threeInARingAreSeen() {
    try (WireClient a = connect();
        WireClient b = connect();
        WireClient c = connect()) {
      a.command("SELECT pg_advisory_lock(1)");
      b.command("SELECT pg_advisory_lock(2)");
      c.command("SELECT pg_advisory_lock(3)");
      List<CompletableFuture<String>> waiting =
          List.of(
              start(a, "SELECT pg_advisory_lock(2); SELECT pg_advisory_unlock_all()"),
              start(b, "SELECT pg_advisory_lock(3); SELECT pg_advisory_unlock_all()"),
              start(c, "SELECT pg_advisory_lock(1); SELECT pg_advisory_unlock_all()"));
      // Locks of the session stay with it when it is the victim.
      String victim =
          (String) CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).join();
      assertEquals("40P01", victim);
    }
  }

  @Test
  void aWriterAndAnAdvisoryLockerAreSeen() {
    for (String write : List.of("INSERT INTO t VALUES (2)", "BEGIN; INSERT INTO t VALUES (2)")) {
      try (WireClient a = connect();
          WireClient b = connect()) {
        a.command("BEGIN; INSERT INTO t VALUES (1)");
        b.command("SELECT pg_advisory_lock(1)");
        CompletableFuture<String> writer = start(b, write);
        assertEquals("40P01", start(a, "SELECT pg_advisory_lock(1)").join());
        assertEquals("00000", writer.join());
      }
    }
  }

  @Test
  void whoMerelyWaitsIsLeftAlone() throws InterruptedException {
    try (WireClient a = connect();
        WireClient b = connect()) {
      a.command("SELECT pg_advisory_lock(1)");
      CompletableFuture<String> waiting = start(b, "SELECT pg_advisory_lock(1)");
      Thread.sleep(500);
      assertTrue(!waiting.isDone());
      a.command("SELECT pg_advisory_unlock(1)");
      assertEquals("00000", waiting.join());
    }
  }

  @Test
  void aCancelEndsTheWait() {
    try (WireClient a = connect();
        WireClient b = connect()) {
      String processId = b.value("SELECT pg_backend_pid()");
      a.command("SELECT pg_advisory_lock(1)");
      CompletableFuture<String> waiting = start(b, "SELECT pg_advisory_lock(1)");
      while (!waiting.isDone()) {
        a.command("SELECT pg_cancel_backend(" + processId + ")");
      }
      assertEquals("57014", waiting.join());
      a.command("SELECT pg_advisory_unlock(1)");
      assertEquals("00000", start(b, "SELECT pg_advisory_lock(1)").join());
    }
  }
}
