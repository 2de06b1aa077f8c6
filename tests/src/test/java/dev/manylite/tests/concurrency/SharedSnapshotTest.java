package dev.manylite.tests.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who imports a snapshot sees what the exporter saw, whatever was written since. */
@Timeout(60)
class SharedSnapshotTest {
  private static final String DATABASE = "shared_snapshots";
  private static final String BEGIN = "BEGIN ISOLATION LEVEL REPEATABLE READ";
  private static final String EXPORT = "SELECT pg_export_snapshot()";

  @Test
  void answersAsPostgresql() {
    assertEquals(course(PostgresServer.shared()), course(GatewayServer.shared()));
  }

  /** What is answered to importers in all the situations that a transaction can be in. */
  private static List<String> course(Server server) {
    server.recreate(DATABASE);
    server.recreate(DATABASE + "_other");
    List<String> told = new ArrayList<>();
    try (WireClient a = server.connect(DATABASE);
        WireClient b = server.connect(DATABASE);
        WireClient writer = server.connect(DATABASE);
        WireClient other = server.connect(DATABASE + "_other")) {
      writer.command("CREATE TABLE t (a int)");
      for (String exporter : List.of(BEGIN, "BEGIN", "BEGIN; INSERT INTO t VALUES (100)")) {
        a.command(exporter);
        String id = a.value(EXPORT);
        if (!exporter.contains("INSERT")) {
          writer.command("INSERT INTO t VALUES (1)");
        }
        b.command(BEGIN);
        told.add(answer(b, snapshot(id) + "; SELECT count(*) FROM t"));
        told.add(answer(b, snapshot(id)));
        told.add(answer(b, "ROLLBACK; BEGIN; " + snapshot(id)));
        told.add(answer(b, "ROLLBACK; BEGIN ISOLATION LEVEL SERIALIZABLE; " + snapshot(id)));
        told.add(answer(b, "ROLLBACK; " + BEGIN + "; SAVEPOINT s; " + snapshot(id)));
        told.add(answer(b, "ROLLBACK; " + snapshot(id)));
        told.add(answer(other, BEGIN + "; " + snapshot(id)));
        told.add(answer(other, "ROLLBACK"));
        // Handed on by one who has it himself, it outlives the first.
        b.command(BEGIN + "; " + snapshot(id));
        String handedOn = b.value(EXPORT);
        told.add(answer(a, "SELECT count(*) FROM t"));
        a.command("COMMIT");
        told.add(answer(a, BEGIN + "; " + snapshot(id)));
        told.add(answer(a, "ROLLBACK; " + BEGIN + "; " + snapshot(handedOn)));
        told.add(answer(a, "SELECT count(*) FROM t; COMMIT"));
        told.add(answer(b, "SELECT count(*) FROM t; COMMIT; SELECT count(*) FROM t"));
      }
      a.command("BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY");
      String id = a.value(EXPORT);
      told.add(answer(b, "BEGIN ISOLATION LEVEL SERIALIZABLE; " + snapshot(id)));
      told.add(
          answer(b, "ROLLBACK; BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY; " + snapshot(id)));
      told.add(answer(b, "COMMIT"));
      told.add(answer(a, "SAVEPOINT s; SELECT pg_export_snapshot()"));
      told.add(answer(a, "ROLLBACK"));
    }
    return told;
  }

  private static String snapshot(String id) {
    return "SET TRANSACTION SNAPSHOT '" + id + "'";
  }

  private static String answer(WireClient client, String sql) {
    return client.query(sql).stream()
        .map(Reply::toString)
        .map(text -> text.replaceAll("[0-9A-F]{8}-[0-9A-F]{8}-[0-9]", "id"))
        .collect(Collectors.joining("\n"));
  }

  /** Three readers of one snapshot, again and again, while somebody writes as fast as he can. */
  @Test
  void isOneStateUnderWrites() {
    Server server = GatewayServer.shared();
    server.recreate(DATABASE);
    AtomicBoolean over = new AtomicBoolean();
    try (WireClient writer = server.connect(DATABASE);
        WireClient exporter = server.connect(DATABASE);
        WireClient b = server.connect(DATABASE);
        WireClient c = server.connect(DATABASE)) {
      writer.command("CREATE TABLE n (n int); INSERT INTO n VALUES (0)");
      writer.command("SET synchronous_commit = off");
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                while (!over.get()) {
                  writer.command("UPDATE n SET n = n + 1");
                }
              });
      String last = "";
      int states = 0;
      for (int i = 0; i < 50; i++) {
        exporter.command(BEGIN);
        String id = exporter.value(EXPORT);
        b.command(BEGIN + "; " + snapshot(id));
        String seen = answer(exporter, "SELECT n FROM n");
        c.command(BEGIN + "; " + snapshot(id));
        assertEquals(seen, answer(b, "SELECT n FROM n"));
        assertEquals(seen, answer(c, "SELECT n FROM n"));
        states += seen.equals(last) ? 0 : 1;
        last = seen;
        for (WireClient client : List.of(exporter, b, c)) {
          client.command("COMMIT");
        }
      }
      over.set(true);
      writing.join();
      assertTrue(states > 25, states + " states");
    }
  }
}
