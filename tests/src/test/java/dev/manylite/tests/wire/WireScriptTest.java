package dev.manylite.tests.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every script in {@code wire/} gets the same messages from Manylite as from PostgreSQL 15. */
class WireScriptTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    List<Path> files = Resources.list("wire", ".wire");
    assertFalse(files.isEmpty(), "no scripts found");
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) {
    String name = file.getFileName().toString().replace(".wire", "");
    WireScript script = WireScript.parse(name, Resources.read(file));
    List<List<Reply>> expected = run(PostgresServer.shared(), script);
    List<List<Reply>> actual = run(GatewayServer.shared(), script);
    for (int i = 0; i < script.batches().size(); i++) {
      assertEquals(
          Reply.print(expected.get(i)),
          Reply.print(actual.get(i)),
          "batch at line " + script.batches().get(i).line());
    }
  }

  private static List<List<Reply>> run(Server server, WireScript script) {
    String database = "wire_" + script.name().replaceAll("[^a-z0-9]", "_");
    server.recreate(database);
    return script.run(() -> server.connect(database));
  }
}
