package dev.manylite.tests.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * All databases and roles of a server that pg_dumpall carries to an empty one are the same there.
 */
@EnabledIf("dev.manylite.tests.dump.DumpTool#installed")
class ClusterTest {
  private static final List<String> OPTIONS =
      List.of(
          "--roles-only --no-role-passwords",
          "--tablespaces-only",
          "--clean --if-exists --schema-only --no-owner");

  @TempDir private Path files;

  @Test
  void goesThereAndBack() throws IOException {
    try (PostgresServer source = PostgresServer.start();
        GatewayServer gateway = GatewayServer.start(Files.createDirectory(files.resolve("data")));
        PostgresServer target = PostgresServer.start()) {
      Path script = Resources.list("dump", "cluster.sql").get(0);
      assertEquals("", told(load(source, script)));
      String expected = carry(source, gateway);
      assertTrue(expected.contains("ALTER DATABASE sales SET statement_timeout"), expected);
      assertEquals(expected, carry(gateway, target));
      assertEquals(expected, dump(target));
      for (String options : OPTIONS) {
        String[] words = options.split(" ");
        assertEquals(dump(source, words), dump(gateway, words), "pg_dumpall " + options);
      }
    }
  }

  /**
   * Into an empty server, which has its first superuser already.
   *
   * @return the dump
   */
  private String carry(Server from, Server to) throws IOException {
    String dump = DumpTool.run(from, "pg_dumpall");
    Path file = Files.writeString(files.resolve(from.name() + ".sql"), dump);
    assertEquals("ERROR:  role \"postgres\" already exists", told(load(to, file)));
    return DumpText.comparable(dump);
  }

  private static String load(Server server, Path script) {
    StringBuilder messages = new StringBuilder();
    DumpTool.run(
        server, messages, "psql", "-Xq", "-o", "/dev/null", "-d", "postgres", "-f", script + "");
    return messages.toString();
  }

  /** Without psql's file and line. */
  private static String told(String messages) {
    return messages.strip().replaceAll("(?m)^psql:[^ ]*: ", "");
  }

  private static String dump(Server server, String... options) {
    return DumpText.comparable(DumpTool.run(server, "pg_dumpall", options));
  }
}
