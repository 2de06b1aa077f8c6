package dev.manylite.tests.differential;

import dev.manylite.tests.server.Server;
import java.util.ArrayList;
import java.util.List;

/** Runs a script on PostgreSQL and on Manylite and compares statement by statement. */
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
}
