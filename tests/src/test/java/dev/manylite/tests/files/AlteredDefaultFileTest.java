package dev.manylite.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.WireClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A constant default stays in SQLite's own schema, as a value of the column's new type. */
class AlteredDefaultFileTest {
  @Test
  void anotherProgramsRowGetsTheDefaultOfTheNewType() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    Path file = server.data().resolve("altered_default.db");
    execute(file, "create table first (id integer primary key)");
    try (WireClient client = server.connect("altered_default")) {
      client.query(
          "create table altered (i int default 3, n numeric(5,2) default 1.5, t text default 'x',"
              + " d date default '2020-01-01', f float8 default 2, g int default -5)");
      client.query(
          "alter table altered alter i type text, alter n type int, alter t type varchar(5),"
              + " alter d type timestamp, alter f type numeric(6,1), alter g type bigint");
      client.query("insert into altered default values");
    }
    execute(file, "insert into altered default values");
    try (WireClient client = server.connect("altered_default")) {
      assertEquals(
          "(3,2,x,\"2020-01-01 00:00:00\",2.0,-5)",
          client.value("select altered from altered group by altered having count(*) = 2"));
    }
  }

  private static void execute(Path file, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }
}
