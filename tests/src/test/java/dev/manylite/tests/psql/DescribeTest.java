package dev.manylite.tests.psql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every {@code \d} command of stock psql, on two known schemas and one with every kind of object.
 */
@EnabledIf("dev.manylite.tests.psql.Psql#installed")
class DescribeTest {
  private static final List<Server> SERVERS =
      List.of(PostgresServer.shared(), GatewayServer.shared());

  @BeforeAll
  static void load() {
    for (Server server : SERVERS) {
      load(server, "postgres", resource("data", "chinook.sql"));
      server.recreate("northwind");
      load(server, "northwind", resource("data", "northwind.sql"));
      server.recreate("everything");
      load(server, "everything", resource("psql", "everything.sql"));
    }
  }

  private static void load(Server server, String database, Path script) {
    Psql.Result result =
        Psql.run(server, database, "-q", "-v", "ON_ERROR_STOP=1", "-f", script.toString());
    assertEquals(0, result.exit(), server.name() + " loads " + script + ":\n" + result.output());
  }

  private static Path resource(String folder, String name) {
    return Resources.list(folder, name).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "everything,commands.txt",
    "everything,everything.txt",
    "chinook,tables.txt",
    "northwind,tables.txt"
  })
  void showsWhatPostgresShows(String database, String commands, @TempDir Path folder) {
    DescribeScript script = DescribeScript.read(resource("psql", commands));
    Map<DescribeScript.Command, String> expected =
        script.run(PostgresServer.shared(), database, folder);
    Map<DescribeScript.Command, String> actual =
        script.run(GatewayServer.shared(), database, folder);
    List<String> complaints = new ArrayList<>();
    expected.forEach(
        (command, output) -> {
          String complaint = DescribeScript.complaint(command, output, actual.get(command));
          if (complaint != null) {
            complaints.add(complaint);
          }
        });
    assertEquals("", String.join("\n", complaints), complaints.size() + " of " + expected.size());
  }
}
