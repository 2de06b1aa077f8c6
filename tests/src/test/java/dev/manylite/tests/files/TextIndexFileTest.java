package dev.manylite.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.WireClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A full-text index never misses a row, whatever other programs do to the file. */
class TextIndexFileTest {
  private static final String SEVENTH =
      "select string_agg(body, ',' order by body) from notes"
          + " where to_tsvector('english', body) @@ 'fox & 7'";

  /** Any rowid, to which SQLite gives no name: ten notes, of which two are gone. */
  private static Path made(GatewayServer server, String name) throws SQLException {
    Path file = server.data().resolve(name + ".db");
    execute(file, "create table notes (body text)");
    try (WireClient client = server.connect(name)) {
      client.query("create index on notes using gin (to_tsvector('english', body))");
      client.query("insert into notes select 'fox ' || g from generate_series(1, 10) g");
      client.query("delete from notes where body in ('fox 1', 'fox 5')");
    }
    return file;
  }

  private static void execute(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String explained(WireClient client) {
    return client.value("explain (format json, costs off) " + SEVENTH);
  }

  @Test
  void whatAnotherProgramWritesIsFound() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    Path file = made(server, "text_written");
    execute(
        file,
        "update notes set body = 'fox 70' where body = 'fox 7'",
        "insert into notes values ('new fox 7'), ('new dog 7')",
        "delete from notes where body = 'fox 8'",
        "insert or replace into notes (rowid, body) values (2, 'two foxes 7')",
        "update notes set rowid = 100 where body = 'new fox 7'");
    try (WireClient client = server.connect("text_written")) {
      assertEquals("new fox 7,two foxes 7", client.value(SEVENTH));
      client.query("insert into notes values ('fox 7')");
      assertEquals("fox 7,new fox 7,two foxes 7", client.value(SEVENTH));
      assertTrue(explained(client).contains("Bitmap Index Scan"), explained(client));
    }
  }

  @Test
  void vacuumKeepsWhatTheWordsAreOf() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    Path file = made(server, "text_vacuum");
    execute(file, "vacuum");
    try (WireClient client = server.connect("text_vacuum")) {
      assertEquals("fox 7", client.value(SEVENTH));
      client.query("vacuum full");
      assertEquals("fox 7", client.value(SEVENTH));
      assertTrue(explained(client).contains("Bitmap Index Scan"), explained(client));
    }
  }

  @Test
  void rowsThatGotOtherNumbersAreReadUntilTheWordsAreMadeAnew() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    copied(made(server, "text_dumped"), server.data().resolve("text_restored.db"));
    try (WireClient client = server.connect("text_restored")) {
      assertEquals("fox 7", client.value(SEVENTH));
      client.query("insert into notes values ('foxes 7')");
      assertEquals("fox 7,foxes 7", client.value(SEVENTH));
      assertTrue(explained(client).contains("Bitmap Index Scan"), explained(client));
    }
    execute(
        server.data().resolve("text_restored.db"),
        "delete from notes where body in ('fox 7', 'foxes 7')");
    try (WireClient client = server.connect("text_restored")) {
      assertEquals(null, client.value(SEVENTH));
    }
  }

  /** As sqlite3's {@code .dump} is read again: rows as text, without their rowids. */
  private static void copied(Path from, Path to) throws SQLException {
    List<String> last = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + to);
        Statement statement = connection.createStatement();
        Statement copy = connection.createStatement()) {
      statement.execute("attach '" + from + "' as dumped");
      copy.execute("pragma writable_schema = on");
      try (ResultSet rows =
          statement.executeQuery(
              "select type, name, tbl_name, sql from dumped.sqlite_schema"
                  + " where sql is not null and name not like 'sqlite_%'")) {
        while (rows.next()) {
          String sql = rows.getString("sql");
          if (sql.startsWith("CREATE VIRTUAL")) {
            copy.execute(
                "insert into sqlite_schema values ('table', '%1$s', '%1$s', 0, '%2$s')"
                    .formatted(rows.getString("name"), sql.replace("'", "''")));
          } else if (rows.getString("type").equals("table")) {
            copy.execute(sql);
            copy.execute(
                "insert into \"%1$s\" select * from dumped.\"%1$s\""
                    .formatted(rows.getString("name")));
          } else {
            last.add(sql);
          }
        }
      }
      copy.execute("pragma writable_schema = off");
    }
    execute(to, last.toArray(new String[0]));
  }

  @Test
  void whereATriggerIsGoneAllRowsAreRead() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    Path file = made(server, "text_trigger");
    String trigger = null;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select name from sqlite_schema where type = 'trigger' and name like '%insert'")) {
      trigger = rows.getString(1);
    }
    execute(file, "drop trigger " + trigger, "insert into notes values ('foxes 7')");
    try (WireClient client = server.connect("text_trigger")) {
      assertEquals("fox 7,foxes 7", client.value(SEVENTH));
      client.query("create table other (a int)");
      assertEquals("fox 7,foxes 7", client.value(SEVENTH));
      assertTrue(explained(client).contains("Bitmap Index Scan"), explained(client));
    }
  }

  @Test
  void aColumnThatAnotherProgramRenamedIsInNoIndex() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    Path file = made(server, "text_renamed");
    execute(file, "alter table notes rename column body to words");
    try (WireClient client = server.connect("text_renamed")) {
      client.query("insert into notes values ('foxes 7')");
      assertEquals(
          "2",
          client.value(
              "select count(*) from notes where to_tsvector('english', words) @@ 'fox & 7'"));
    }
  }
}
