package dev.manylite.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every script in {@code differential/} gets from Manylite what it gets from PostgreSQL 15. */
class DifferentialTest {

  @TestFactory
  Stream<DynamicTest> scripts() {
    List<Path> files = Resources.list("differential", ".sql");
    assertFalse(files.isEmpty(), "no scripts found");
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) {
    String name = file.getFileName().toString().replace(".sql", "");
    Script script = Script.parse(name, Resources.read(file));
    assertFalse(script.steps().isEmpty(), "no statements in " + file);
    DifferentialRunner runner =
        new DifferentialRunner(PostgresServer.shared(), GatewayServer.shared());
    List<String> faults = new ArrayList<>();
    for (Verdict verdict : runner.run(script)) {
      boolean marked = verdict.step().has("deviation");
      if (marked && verdict.same()) {
        faults.add("line " + verdict.step().line() + " is marked as a deviation but is none");
      } else if (marked && verdict.step().first("deviation").isEmpty()) {
        faults.add("line " + verdict.step().line() + " is marked as a deviation without a reason");
      } else if (!marked && !verdict.same()) {
        faults.add(verdict.describe());
      }
    }
    assertEquals(
        "",
        String.join("\n", faults),
        faults.size() + " of " + script.steps().size() + " statements differ");
  }
}
