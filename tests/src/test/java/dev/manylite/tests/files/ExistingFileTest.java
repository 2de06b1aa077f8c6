package dev.manylite.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.manylite.tests.Resources;
import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A SQLite file that another program made is served as it lies, and stays a plain SQLite file. */
class ExistingFileTest {

  @Test
  void chinookIsServedAndStaysPlain(@TempDir Path data) throws Exception {
    Path file = data.resolve("shop.sqlite");
    Files.copy(Resources.list("data", "chinook.sqlite").get(0), file);
    try (GatewayServer server = GatewayServer.start(data);
        WireClient client = server.connect("shop")) {
      assertEquals("347", client.value("SELECT count(*) FROM \"Album\""));
      assertEquals(List.of(23, 1043, 23), types(client.query("SELECT * FROM \"Album\" LIMIT 1")));
      assertEquals(
          List.of(1700), types(client.query("SELECT \"UnitPrice\" FROM \"Track\" LIMIT 1")));
      assertEquals("0.99", client.value("SELECT min(\"UnitPrice\") FROM \"Track\""));
      assertEquals("2328.60", client.value("SELECT sum(\"Total\") FROM \"Invoice\""));
      assertEquals(
          "1962-02-18 00:00:00",
          client.value("SELECT \"BirthDate\" FROM \"Employee\" WHERE \"EmployeeId\" = 1"));
      client.command("INSERT INTO \"Artist\" (\"Name\") VALUES ('Nobody')");
      assertEquals(
          "276", client.value("SELECT \"ArtistId\" FROM \"Artist\" WHERE \"Name\" = 'Nobody'"));
      client.command("INSERT INTO \"Album\" VALUES (1000, 'Nothing', 276)");
      client.command("UPDATE \"Invoice\" SET \"Total\" = \"Total\" + 0.10 WHERE \"InvoiceId\" = 1");
      assertEquals(
          "23503", failure(client, "INSERT INTO \"Album\" VALUES (1001, 'x', 99999)").sqlState());
      assertEquals(
          "23505", failure(client, "INSERT INTO \"Album\" VALUES (1000, 'x', 1)").sqlState());
      assertEquals(
          "22001",
          failure(client, "INSERT INTO \"Album\" VALUES (1002, repeat('x', 161), 1)").sqlState());
      assertEquals("42P01", failure(client, "SELECT * FROM Album").sqlState());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertEquals("[ok]", column(statement, "PRAGMA integrity_check").toString());
      assertTrue(column(statement, "PRAGMA foreign_key_check").isEmpty());
      assertEquals(
          "[Nothing]",
          column(statement, "SELECT Title FROM Album WHERE AlbumId = 1000").toString());
      assertEquals(
          "[2.08]", column(statement, "SELECT Total FROM Invoice WHERE InvoiceId = 1").toString());
    }
    assertFalse(Files.exists(data.resolve("shop.sqlite-wal")), "a WAL was left behind");
  }

  /** What a column's type can't read is never passed over, with an index or without. */
  @Test
  void valuesOfAnotherKindAreNotPassedOver(@TempDir Path data) throws Exception {
    Path file = data.resolve("odd.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE odd (id INTEGER PRIMARY KEY, n INTEGER, t TEXT, r REAL, u INTEGER)");
      statement.executeUpdate("CREATE INDEX odd_n ON odd (n)");
      statement.executeUpdate("CREATE INDEX odd_t ON odd (t)");
      statement.executeUpdate("CREATE INDEX odd_r ON odd (r)");
      statement.executeUpdate(
          "INSERT INTO odd VALUES (1, 5, 'x', 1.5, 1), (2, 'abc', 'y', 2.5, 2),"
              + " (3, 7, x'78', 3, 3), (4, 9, 'z', 'oops', 4), (5, 8, 'w', 1, 'zzz')");
    }
    try (GatewayServer server = GatewayServer.start(data);
        WireClient client = server.connect("odd")) {
      for (String condition :
          List.of(
              "n = 5",
              "n IN (5, 7)",
              "NOT (n = 5)",
              "n < 6",
              "n <> 5",
              "n IN (SELECT 5)",
              "r = 1.5",
              "u = 1",
              "id IN (SELECT a.id FROM odd a JOIN odd b ON a.n = b.id)")) {
        Reply.Report report = failure(client, "SELECT count(*) FROM odd WHERE " + condition);
        assertEquals("22P02", report.sqlState(), condition);
        assertTrue(report.fields().get('D').contains(", rowid "), condition);
      }
      assertEquals(
          "Column \"n\" of table \"odd\", rowid 2.",
          failure(client, "DELETE FROM odd WHERE n = 5").fields().get('D'));
      assertEquals("2", client.value("SELECT count(*) FROM odd WHERE t = 'x'"));
      client.command("BEGIN");
      client.command("UPDATE odd SET n = 6 WHERE id = 2");
      assertEquals("1", client.value("SELECT id FROM odd WHERE n = 5"));
      client.command("ROLLBACK");
      assertEquals("22P02", failure(client, "SELECT id FROM odd WHERE n = 5").sqlState());
      client.command("UPDATE odd SET n = 6 WHERE id = 2");
      assertEquals("2", client.value("SELECT id FROM odd WHERE n = 6"));
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("UPDATE odd SET n = 'late' WHERE id = 3");
      }
      assertEquals("22P02", failure(client, "SELECT id FROM odd WHERE n = 6").sqlState());
    }
  }

  private static List<Integer> types(List<Reply> replies) {
    List<Integer> oids = new ArrayList<>();
    for (Reply reply : replies) {
      if (reply instanceof Reply.RowDescription description) {
        description.fields().forEach(f -> oids.add(f.typeOid()));
      }
    }
    return oids;
  }

  private static Reply.Report failure(WireClient client, String sql) {
    for (Reply reply : client.query(sql)) {
      if (reply instanceof Reply.Report report && report.error()) {
        return report;
      }
    }
    throw new AssertionError("no error: " + sql);
  }

  private static List<String> column(Statement statement, String sql) throws Exception {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
