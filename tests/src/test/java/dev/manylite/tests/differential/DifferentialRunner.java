package dev.manylite.tests.differential;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Runs scripts on PostgreSQL and on Manylite and compares statement by statement. From a shell (see
 * tests/README.md) it prints every difference and a table of counts.
 */
public final class DifferentialRunner {
  private final Server postgres;
  private final Server manylite;

  DifferentialRunner(Server postgres, Server manylite) {
    this.postgres = postgres;
    this.manylite = manylite;
  }

  List<Verdict> run(Script script) {
    String database = "diff_" + script.name().replaceAll("[^a-z0-9]", "_");
    List<Verdict> verdicts = new ArrayList<>();
    try (ScriptSession expected = new ScriptSession(postgres, database);
        ScriptSession actual = new ScriptSession(manylite, database)) {
      for (Script.Step step : script.steps()) {
        verdicts.add(Comparison.compare(step, expected.run(step), actual.run(step)));
      }
    }
    return verdicts;
  }

  /**
   * @param args script files; {@code --quiet} for the table alone
   */
  public static void main(String[] args) throws IOException {
    DifferentialRunner runner =
        new DifferentialRunner(PostgresServer.shared(), GatewayServer.shared());
    boolean quiet = List.of(args).contains("--quiet");
    StringBuilder table = new StringBuilder();
    for (String file : args) {
      if (file.startsWith("--")) {
        continue;
      }
      Path path = Path.of(file);
      String name = path.getFileName().toString().replace(".sql", "");
      Map<Verdict.Kind, Integer> counts = new EnumMap<>(Verdict.Kind.class);
      for (Verdict verdict : runner.run(Script.parse(name, Files.readString(path)))) {
        counts.merge(verdict.kind(), 1, Integer::sum);
        if (!verdict.same() && !quiet) {
          System.out.println(name + " " + verdict.describe());
        }
      }
      table.append(String.format("%-32s", name));
      for (Verdict.Kind kind : Verdict.Kind.values()) {
        table.append(String.format(" %s %5d", kind, counts.getOrDefault(kind, 0)));
      }
      table.append('\n');
    }
    System.out.print(table);
    System.exit(0);
  }
}
