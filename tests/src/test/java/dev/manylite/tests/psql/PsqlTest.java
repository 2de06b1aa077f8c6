package dev.manylite.tests.psql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.server.PostgresServer;
import dev.manylite.tests.server.Server;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who works with stock psql: the same bytes as from PostgreSQL 15. */
@EnabledIf("dev.manylite.tests.psql.Psql#installed")
class PsqlTest {
  private static final List<Server> SERVERS =
      List.of(PostgresServer.shared(), GatewayServer.shared());

  @BeforeAll
  static void load() {
    for (Server server : SERVERS) {
      load(server, "postgres", "chinook.sql");
      load(server, "postgres", "chinook_serial.sql");
      server.recreate("northwind");
      load(server, "northwind", "northwind.sql");
    }
  }

  private static void load(Server server, String database, String script) {
    Psql.Result result =
        Psql.run(server, database, "-q", "-v", "ON_ERROR_STOP=1", "-f", file("data/" + script));
    assertEquals(0, result.exit(), server.name() + " loads " + script + ":\n" + result.output());
  }

  private static String file(String resource) {
    Path folder = Path.of(resource).getParent();
    return Resources.list(folder.toString(), Path.of(resource).getFileName().toString())
        .get(0)
        .toString();
  }

  @ParameterizedTest
  @CsvSource({"chinook,chinook", "chinook_serial,chinook", "northwind,northwind"})
  void analystsQueries(String database, String questions) {
    String text = Resources.read(Path.of(file("analyst/" + questions + ".sql")));
    int asked = 0;
    for (String query : text.split(";\n")) {
      String sql = query.replaceFirst("(?s)^--[^\n]*\n", "").strip();
      if (!sql.isEmpty()) {
        assertSame(database, "-c", sql);
        asked++;
      }
    }
    assertTrue(asked >= 20, "only " + asked + " queries in " + questions);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d",
        "\\dt",
        "\\d album",
        "\\d track",
        "\\d customer",
        "\\di",
        "\\d+ invoice",
        "\\dv",
        "\\ds",
        "\\d album_pkey",
        "\\dn",
        "\\df",
        "\\dfS abs",
        "\\dfS+ lower",
        "\\daS",
        "\\doS ||",
        "\\dC",
        "\\sf abs(int)",
        "\\dt nothing",
        "\\d nothing"
      })
  void describes(String command) {
    assertSame("chinook", "-c", command);
    assertSame("chinook_serial", "-c", command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\dt", "\\d orders", "\\d order_details", "\\d us_states"})
  void describesNorthwind(String command) {
    assertSame("northwind", "-c", command);
  }

  @Test
  void listsDatabases() {
    String output = Psql.run(GatewayServer.shared(), "postgres", "-c", "\\l").output();
    assertTrue(output.contains(" chinook "), output);
    assertTrue(output.contains(" postgres "), output);
  }

  @Test
  void outputFormats() {
    for (String format : List.of("unaligned", "csv", "html", "wrapped")) {
      assertSame("chinook", "-P", "format=" + format, "-c", "select * from genre order by 1");
    }
    assertSame("chinook", "-x", "-c", "select * from employee order by 1 limit 2");
    assertSame("chinook", "-c", "select 1 \\gdesc");
    assertSame("chinook", "-c", "\\copy (select * from genre order by 1) to stdout csv header");
  }

  @Test
  void whatOneTypes() {
    assertEquals(typed(PostgresServer.shared()), typed(GatewayServer.shared()));
  }

  /**
   * All that a session prints, but for times, ports, processes and lines of PostgreSQL's source.
   */
  private static String typed(Server server) {
    server.recreate("psql_session");
    return Psql.run(server, "psql_session", "-a", "-f", file("psql/session.sql"))
        .output()
        .replaceAll("(?m)^LOCATION:.*\n", "")
        .replaceAll("(?m)^.* (?=\\(every )", "")
        .replaceAll("at port \"\\d+\"|port \\d+", "port")
        .replaceAll("with PID \\d+", "with PID");
  }

  @Test
  void largeObjectsAreRefused() {
    String output =
        Psql.run(GatewayServer.shared(), "postgres", "-c", "\\lo_import /dev/null").output();
    assertTrue(output.contains("not supported by Manylite"), output);
  }

  private static void assertSame(String database, String... arguments) {
    Psql.Result expected = Psql.run(PostgresServer.shared(), database, arguments);
    Psql.Result actual = Psql.run(GatewayServer.shared(), database, arguments);
    assertEquals(expected.output(), actual.output(), () -> String.join(" ", arguments));
    assertEquals(expected.exit(), actual.exit(), () -> String.join(" ", arguments));
  }
}
