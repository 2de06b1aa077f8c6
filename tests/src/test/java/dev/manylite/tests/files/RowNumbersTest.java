package dev.manylite.tests.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.manylite.tests.server.GatewayServer;
import dev.manylite.tests.wire.Reply;
import dev.manylite.tests.wire.WireClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** SQLite reports a table without row numbers left as it reports a full disk. */
class RowNumbersTest {
  @Test
  void aTableWithoutRowNumbersLeftIsNoFullDisk() throws SQLException {
    GatewayServer server = GatewayServer.shared();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + server.data().resolve("last_rowid.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("create table t(id integer primary key autoincrement, a int)");
      statement.execute("insert into t values (9223372036854775807, 1)");
    }
    try (WireClient client = server.connect("last_rowid")) {
      Reply.Report report = (Reply.Report) client.query("insert into t default values").get(0);
      assertEquals("2200H", report.sqlState());
      assertEquals("1", client.value("select count(*) from t"));
    }
  }
}
