package dev.manylite.tests.differential;

import dev.manylite.tests.server.Server;
import dev.manylite.tests.wire.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One script's two sessions, in a new database on each server, with pg_regress's settings. */
final class RegressionRun implements AutoCloseable {
  /** COPY from a file of the server's → the file's lines, since only one server has the file. */
  private static final Pattern COPY_FROM_FILE =
      Pattern.compile("(?is)(\\s*copy\\s.*\\sfrom\\s+)'([^']+)'(.*)");

  private static final Pattern CLIENT_COPY = Pattern.compile("(?is)\\\\copy\\s+(.*)");

  private static final List<String> SETTINGS =
      List.of(
          "SET timezone = 'PST8PDT'",
          "SET datestyle = 'Postgres, MDY'",
          "SET intervalstyle = postgres_verbose");

  private final PsqlVariables variables = new PsqlVariables();
  private final ScriptSession expected;
  private final ScriptSession actual;
  private final StoredOrder storedOrder;
  private final SameOrder sameOrder;

  RegressionRun(Path folder, String name, Server postgres, Server manylite) {
    String database = "regress_" + manylite.port() + "_" + name.replaceAll("[^a-z0-9]", "_");
    expected = new ScriptSession(postgres, database);
    actual = new ScriptSession(manylite, database);
    storedOrder = new StoredOrder(expected);
    sameOrder = new SameOrder(expected, actual);
    variables.put("abs_srcdir", folder.toString());
    for (String setting : SETTINGS) {
      compare(0, setting, List.of());
    }
  }

  void each(PsqlScript script, Consumer<Verdict> seen) throws IOException {
    for (PsqlScript.Item item : script.items()) {
      run(item, seen);
    }
  }

  private void run(PsqlScript.Item item, Consumer<Verdict> seen) throws IOException {
    String sql = variables.interpolate(item.sql());
    List<String> data = item.data();
    Matcher clientCopy = CLIENT_COPY.matcher(item.command());
    if (sql.isEmpty() && clientCopy.matches()) {
      sql = "COPY " + variables.interpolate(clientCopy.group(1));
    }
    Matcher fromFile = COPY_FROM_FILE.matcher(sql);
    if (fromFile.matches() && Files.exists(Path.of(fromFile.group(2)))) {
      sql = fromFile.group(1) + "STDIN" + fromFile.group(3);
      data = Files.readAllLines(Path.of(fromFile.group(2)), StandardCharsets.UTF_8);
    }
    if (sql.isEmpty()) {
      command(item.command());
    } else if (!item.command().startsWith("\\gdesc")) {
      Verdict verdict = compare(item.line(), sql, data);
      seen.accept(verdict);
      after(item, verdict, seen);
    }
  }

  private void command(String command) {
    if (command.startsWith("\\set ")) {
      variables.set(command.substring("\\set ".length()));
    }
  }

  private void after(PsqlScript.Item item, Verdict verdict, Consumer<Verdict> seen) {
    if (item.command().startsWith("\\gset")) {
      variables.setFrom(verdict.expected(), item.command().substring("\\gset".length()).strip());
    } else if (item.command().startsWith("\\gexec")) {
      for (Reply reply : verdict.expected()) {
        if (reply instanceof Reply.DataRow row) {
          row.values().forEach(cell -> seen.accept(compare(item.line(), cell, List.of())));
        }
      }
    }
  }

  private Verdict compare(int line, String sql, List<String> data) {
    Map<String, List<String>> directives = new TreeMap<>();
    List<String> lines = new ArrayList<>();
    data.forEach(row -> lines.add(row.replace("\\", "\\\\")));
    directives.put("copy", lines);
    Script.Step step = new Script.Step(line, sql, directives);
    sameOrder.before(sql);
    return storedOrder.judge(Comparison.compare(step, expected.run(step), actual.run(step)));
  }

  @Override
  public void close() {
    expected.close();
    actual.close();
  }
}
