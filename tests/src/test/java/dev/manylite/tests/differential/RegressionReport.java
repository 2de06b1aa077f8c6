package dev.manylite.tests.differential;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Runs PostgreSQL's own regression scripts on both servers and counts how the statements that
 * PostgreSQL accepts are answered, and what stack traces Manylite writes meanwhile. Not part of the
 * tests; tests/README.md has the command.
 */
class RegressionReport {

  @Test
  void report() throws IOException {
    Path folder = Path.of(System.getProperty("regress", ""));
    List<String> names = List.of(System.getProperty("files", "").strip().split("[ ,]+"));
    assertFalse(names.get(0).isEmpty(), "name the scripts with -Dfiles");
    Path details = Files.createDirectories(Path.of("target", "regress"));
    GatewayServer manylite = GatewayServer.shared();
    System.out.print(table(folder, names, details, PostgresServer.shared(), manylite));
    List<String> traces = manylite.stackTraces();
    System.out.println("stack traces in Manylite's log: " + traces.size());
    traces.forEach(System.out::println);
  }

  static String table(
      Path folder, List<String> names, Path details, Server postgres, Server manylite)
      throws IOException {
    PsqlScript setup = PsqlScript.parse(Resources.read(folder.resolve("sql/test_setup.sql")));
    List<RegressionCount> counts = new ArrayList<>();
    for (String name : names) {
      PsqlScript script = PsqlScript.parse(Resources.read(folder.resolve("sql/" + name + ".sql")));
      StringBuilder found = new StringBuilder();
      RegressionCount count = new RegressionCount(name);
      try (RegressionRun run = new RegressionRun(folder, name, postgres, manylite)) {
        run.each(setup, verdict -> {});
        run.each(
            script,
            verdict -> {
              count.add(verdict);
              if (!verdict.same()) {
                found.append(verdict.describe()).append('\n');
              }
            });
      }
      Files.writeString(details.resolve(name + ".txt"), found);
      counts.add(count);
    }
    return RegressionCount.table(counts);
  }
}
