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

  /**
   * ALTER TABLE keeps what another program's constraints promise, whatever they are written like.
   */
  @Test
  void constraintsOfAnotherProgramAreAltered(@TempDir Path data) throws Exception {
    Path file = data.resolve("own.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, n TEXT COLLATE NOCASE UNIQUE,"
                  + " b INT CHECK (b > 0))",
              "CREATE TABLE c (k INT PRIMARY KEY, a INT REFERENCES a, u INT UNIQUE ON CONFLICT"
                  + " REPLACE, UNIQUE (a, k) ON CONFLICT REPLACE)",
              "CREATE TABLE s (k INT PRIMARY KEY, t TEXT) STRICT",
              "CREATE TABLE f (k BIGINT PRIMARY KEY, y BOOLEAN DEFAULT 0 CHECK (y IN (0, 1)), z TEXT)",
              "CREATE TABLE p (x INT, y INT, UNIQUE (x, y), FOREIGN KEY (x, y) REFERENCES p (x, y))",
              "CREATE VIEW v AS SELECT b FROM a",
              "INSERT INTO a (n, b) VALUES ('one', 1), ('two', 2)",
              "INSERT INTO c VALUES (1, 1, 1), (2, 2, 2)",
              "INSERT INTO s VALUES (1, 'x')",
              "INSERT INTO f VALUES (1, 1, 'z')")) {
        statement.executeUpdate(sql);
      }
    }
    try (GatewayServer server = GatewayServer.start(data);
        WireClient client = server.connect("own")) {
      client.command("ALTER TABLE c ALTER CONSTRAINT c_a_fkey DEFERRABLE INITIALLY DEFERRED");
      assertEquals(
          "FOREIGN KEY (a) REFERENCES a(id) DEFERRABLE INITIALLY DEFERRED",
          client.value(
              "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f'"
                  + " AND conrelid = 'c'::regclass"));
      assertEquals("23505", failure(client, "INSERT INTO c VALUES (3, 1, 1)").sqlState());
      client.command("ALTER TABLE c ALTER k TYPE integer");
      assertEquals("23505", failure(client, "INSERT INTO c VALUES (1, 1, 9)").sqlState());
      client.command("ALTER TABLE a ALTER id TYPE bigint");
      assertEquals("3", client.value("INSERT INTO a (n) VALUES ('three') RETURNING id"));
      client.command("ALTER TABLE a ALTER n TYPE varchar(20)");
      assertEquals("23505", failure(client, "INSERT INTO a (n) VALUES ('ONE')").sqlState());
      assertEquals("2BP01", failure(client, "ALTER TABLE a DROP COLUMN b").sqlState());
      assertEquals(
          "0A000", failure(client, "ALTER TABLE a DROP CONSTRAINT a_pkey CASCADE").sqlState());
      assertEquals(" SELECT b FROM a;", client.value("SELECT pg_get_viewdef('v'::regclass)"));
      assertEquals("42809", failure(client, "DROP TABLE v").sqlState());
      assertEquals(
          "0A000", failure(client, "CREATE OR REPLACE VIEW v AS SELECT b FROM a").sqlState());
      client.command("DROP VIEW v");
      client.command("ALTER TABLE a DROP COLUMN b");
      client.command("ALTER TABLE a ALTER id DROP IDENTITY");
      client.command("ALTER TABLE a DROP CONSTRAINT a_pkey CASCADE");
      assertEquals("23502", failure(client, "INSERT INTO a (n) VALUES ('four')").sqlState());
      client.command("ALTER TABLE s ALTER k TYPE bigint, ADD d timestamp DEFAULT '2024-01-02'");
      assertEquals("2024-01-02 00:00:00", client.value("SELECT d FROM s"));
      assertEquals("23505", failure(client, "INSERT INTO s VALUES (1)").sqlState());
      client.command("ALTER TABLE f ALTER k TYPE int, DROP COLUMN z");
      assertEquals("0A000", failure(client, "ALTER TABLE f RENAME y TO yy").sqlState());
      assertEquals("2BP01", failure(client, "ALTER TABLE p DROP CONSTRAINT p_x_y_key").sqlState());
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      assertEquals("[ok]", column(statement, "PRAGMA integrity_check").toString());
      assertEquals("[1, 2, 3]", column(statement, "SELECT id FROM a ORDER BY id").toString());
    }
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

  /** Declared scales and lengths are filled up to; what is longer is shown whole. */
  @Test
  void valuesAreShownAsDeclared(@TempDir Path data) throws Exception {
    Path file = data.resolve("declared.sqlite");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE TABLE m (id INTEGER PRIMARY KEY, d DECIMAL(10,2), c CHAR(4),"
              + " k TEXT CHECK (k IN ('a', 'b')), u)");
      statement.executeUpdate(
          "INSERT INTO m VALUES (1, 5, 'ab', 'a', 'x'), (2, 5.5, 'abcdef', 'b', x'78'),"
              + " (3, '5.555', '', NULL, x'00')");
    }
    try (GatewayServer server = GatewayServer.start(data);
        WireClient client = server.connect("declared")) {
      assertEquals(
          "5.00,5.50,5.555", client.value("SELECT string_agg(d::text, ',' ORDER BY id) FROM m"));
      assertEquals("1", client.value("SELECT id FROM m WHERE d = 5.000"));
      assertEquals("ab  ", client.value("SELECT c FROM m WHERE c = 'ab'"));
      assertEquals("abcdef", client.value("SELECT c FROM m WHERE id = 2"));
      assertEquals("x", client.value("SELECT u FROM m WHERE id = 2"));
      assertEquals("22P02", failure(client, "SELECT u FROM m WHERE id = 3").sqlState());
      assertEquals(
          "new row for relation \"m\" violates check constraint \"m_k_check\"",
          failure(client, "INSERT INTO m (k) VALUES ('z')").fields().get('M'));
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
