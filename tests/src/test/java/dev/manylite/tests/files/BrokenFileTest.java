package dev.manylite.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Files in which another program left what makes no sense: what can be read is read. */
class BrokenFileTest {
  private final GatewayServer server = GatewayServer.shared();

  private WireClient open(String name, String... statements) throws SQLException {
    Path file = server.data().resolve(name + ".db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
    return server.connect(name);
  }

  private static String error(WireClient client, String sql) {
    return client.query(sql).stream()
        .filter(r -> r instanceof Reply.Report report && report.error())
        .map(r -> ((Reply.Report) r).sqlState() + " " + ((Reply.Report) r).message())
        .findFirst()
        .orElse("");
  }

  @Test
  void foreignKeysToNothingFailOnlyWhereTheyAreNeeded() throws SQLException {
    try (WireClient client =
        open(
            "broken_keys",
            "create table p(a int)",
            "create table c(x int references gone(id), y int)",
            "create table d(x int references p(a))",
            "insert into c values (1, 2)")) {
      assertEquals("2", client.value("select y from c"));
      client.command("update c set y = 3");
      assertEquals(
          "42P01 relation \"gone\" does not exist", error(client, "insert into c values (5, 6)"));
      assertEquals(
          "42830 there is no unique constraint matching given keys for referenced table \"p\"",
          error(client, "insert into d values (1)"));
    }
  }

  @Test
  void aTableOfOurNameThatIsNotOursIsInNobodysWay() throws SQLException {
    try (WireClient client =
        open(
            "broken_objects",
            "create table _manylite_object(a int)",
            "create table t(a int)",
            "insert into t values (1)")) {
      assertEquals("1", client.value("select a from t"));
      client.command("insert into t values (2)");
      assertEquals(
          "42P07 relation \"_manylite_object\" already exists",
          error(client, "create table s(id serial)"));
      assertEquals("2", client.value("select count(*) from t"));
    }
  }

  @Test
  void whatCannotBeUnderstoodInOurTableIsPassedOver() throws SQLException {
    try (WireClient client =
        open(
            "broken_rows",
            "create table _manylite_object(kind text, schema text, name text, definition text,"
                + " primary key (kind, schema, name))",
            "insert into _manylite_object values ('table', 'public', 't', '{junk'),"
                + " ('view', 'public', 'v', '[1]'), (null, null, null, null),"
                + " ('sequence', 'public', 's', '{}')",
            "create table t(a int)",
            "insert into t values (1)")) {
      assertEquals("1", client.value("select a from t"));
      client.command("create table n(id serial, b text)");
      assertEquals("1", client.value("insert into n(b) values ('x') returning id"));
    }
  }

  @Test
  void aFileThatIsNoDatabaseSaysSo() throws IOException {
    Files.writeString(server.data().resolve("letter.db"), "Dear Sir or Madam,\n".repeat(200));
    try (WireClient client = server.connect("letter")) {
      assertEquals("XX001 the file is not a SQLite database", error(client, "select 1"));
    }
  }
}
