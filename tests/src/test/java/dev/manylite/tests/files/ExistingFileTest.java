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
