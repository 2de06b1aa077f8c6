package dev.manylite.tests.differential;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares the files of the system property {@code scripts}, separated by blanks: prints every
 * difference and a table of counts. Not part of the tests; tests/README.md has the command.
 */
class DifferentialReport {

  @Test
  void report() {
    List<String> files = List.of(System.getProperty("scripts", "").strip().split(" +"));
    assertFalse(files.get(0).isEmpty(), "name the files with -Dscripts");
    DifferentialRunner runner =
        new DifferentialRunner(PostgresServer.shared(), GatewayServer.shared());
    StringBuilder table = new StringBuilder();
    for (String file : files) {
      Path path = Path.of(file);
      String name = path.getFileName().toString().replace(".sql", "");
      Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
      for (Verdict verdict : runner.run(Script.parse(name, Resources.read(path)))) {
        counts.merge(verdict.kind(), 1, Integer::sum);
        if (!verdict.same()) {
          System.out.println(name + " " + verdict.describe());
        }
      }
      table.append(String.format("%-32s", name));
      for (Verdict.Kind kind : Verdict.Kind.values()) {
        table.append(String.format(" %s %5d", kind, counts.getOrDefault(kind, 0)));
      }
      table.append(System.lineSeparator());
    }
    System.out.print(table);
  }
}
