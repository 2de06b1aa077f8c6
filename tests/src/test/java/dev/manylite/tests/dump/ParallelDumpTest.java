package dev.manylite.tests.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.WireClient;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A dump by several connections is of one state of the database, whoever writes meanwhile. */
@EnabledIf("dev.manylite.tests.dump.DumpTool#installed")
@Timeout(120)
class ParallelDumpTest {
  private static final GatewayServer GATEWAY = GatewayServer.shared();
  private static final String DATABASE = "dump_parallel";
  private static final int TABLES = 6;

  @TempDir private Path files;

  @Test
  void isOneStateUnderWrites() {
    GATEWAY.recreate(DATABASE);
    AtomicBoolean over = new AtomicBoolean();
    try (WireClient writer = GATEWAY.connect(DATABASE);
        WireClient reader = GATEWAY.connect(DATABASE)) {
      StringBuilder change = new StringBuilder("BEGIN;");
      for (int i = 0; i < TABLES; i++) {
        writer.command("CREATE TABLE t" + i + " (n int)");
        change.append("INSERT INTO t").append(i).append(" VALUES (1);");
      }
      change.append("COMMIT");
      CompletableFuture<Void> writing =
          CompletableFuture.runAsync(
              () -> {
                while (!over.get()) {
                  writer.command(change.toString());
                }
              });
      String archive = files.resolve("folder").toString();
      DumpTool.run(GATEWAY, "pg_dump", "-j", "4", "-Fd", "-f", archive, DATABASE);
      reader.command("BEGIN ISOLATION LEVEL REPEATABLE READ");
      String snapshot = reader.value("SELECT pg_export_snapshot()");
      String told = DumpTool.run(GATEWAY, "pg_dump", "--snapshot=" + snapshot, DATABASE);
      String seen = reader.value("SELECT count(*) FROM t0");
      over.set(true);
      writing.join();
      assertEquals(Long.parseLong(seen) * TABLES, told.lines().filter("1"::equals).count());
      restore(archive);
    }
  }

  private static void restore(String archive) {
    GATEWAY.recreate(DATABASE + "_copy");
    DumpTool.run(GATEWAY, "pg_restore", "-j", "2", "-d", DATABASE + "_copy", archive);
    try (WireClient client = GATEWAY.connect(DATABASE + "_copy")) {
      String first = client.value("SELECT count(*) FROM t0");
      assertTrue(Long.parseLong(first) > 0, first);
      for (int i = 1; i < TABLES; i++) {
        assertEquals(first, client.value("SELECT count(*) FROM t" + i));
      }
    }
  }
}
